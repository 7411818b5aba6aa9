using System.Text.RegularExpressions;

namespace Hex.Architecture.Tests;

/// <summary>A file is one screen and holds one type.</summary>
public sealed partial class RoomSizeTests
{
    private const int Ceiling = 300;
    private const int Screen = 60;

    // A closed family of records shares a file; a wire record shares one with its JSON context.
    private static readonly string[] Families =
    [
        "src/Hex.Core/Runs/RunEvent.cs", "src/Hex.Core/Runs/CandidateEvents.cs", "src/Hex.Core/Workspaces/JournalEntry.cs", "src/Hex.Nexus/Configuration/TrustFileContent.cs",
        "src/Hex.Nexus/Inference/Endpoints/EndpointFileContent.cs",
    ];

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void NoFileIsLongerThanTheCeiling(string folder)
    {
        var tooLong = House.Code(folder).Where(file => House.Read(file).Count(letter => letter == '\n') > Ceiling);

        Assert.Empty(tooLong);
    }

    [Fact]
    public void HalfOfTheFilesFitOnOneScreen()
    {
        var lengths = House.Code("src").Select(file => House.Read(file).Count(letter => letter == '\n')).Order().ToList();

        Assert.InRange(lengths[lengths.Count / 2], 1, Screen);
    }

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void AFileHoldsOneTypeAndIsNamedAfterIt(string folder)
    {
        var files = House.Code(folder).Except(Families).Where(file => Path.GetFileName(file) != "Program.cs");

        var wrong = files.Where(file => TypesOf(file) is not [var only] || only != Path.GetFileNameWithoutExtension(file));

        Assert.Empty(wrong);
    }

    [Fact]
    public void ANamespaceIsTheFolder()
    {
        var wrong = House.Code("src").Where(file => Path.GetFileName(file) != "Program.cs"
            && !House.Read(file).Contains($"namespace {Path.GetDirectoryName(file)!["src/".Length..].Replace('/', '.')};", StringComparison.Ordinal));

        Assert.Empty(wrong);
    }

    private static List<string> TypesOf(string file) => [.. TopLevelType().Matches(House.Read(file)).Select(match => match.Groups["name"].Value)];

    [GeneratedRegex(@"^(public|internal|file)\s[^=(;{]*?\b(class|record|record struct|interface|enum|struct|delegate)\s+(?!struct\b|class\b)(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();
}
