using System.Text.RegularExpressions;

namespace Hex.Architecture.Tests;

/// <summary>What is kept works anywhere: no folder of somebody's machine, no host of a package registry.</summary>
public sealed partial class NoForeignPathsTests
{
    // Operators and projects that tests have invented.
    private static readonly string[] Invented = ["/home/me", "/home/operator", "/work/.git", "/work/shop/.git", "/work/other/.git", "/work/{number}/.git"];

    [Fact]
    public void NoFileNamesAPlaceOfItsAuthors()
    {
        var found =
            from file in House.Files
            where !file.EndsWith("NoForeignPathsTests.cs", StringComparison.Ordinal) && !IsData(file)
            from match in Place().Matches(House.Read(file))
            where !Invented.Any(start => match.Value.StartsWith(start, StringComparison.Ordinal))
            select $"{file}: {match.Value}";

        Assert.Empty(found);
    }

    // Recordings and the corpus are programs' texts, not ours.
    private static bool IsData(string file) => file.Contains("/Recordings/", StringComparison.Ordinal) || file.Contains("/corpus/", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<![\w.}])/(home|root|Users|work)/[^\s""'`<>]+|https?://[^\s/""']*(nuget|npmjs|pypi|crates|goproxy|artifactory|proxy)[^\s/""']*/\S*")]
    private static partial Regex Place();
}
