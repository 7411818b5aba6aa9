using System.Text.RegularExpressions;
using Hex.Analysis.Files;

namespace Hex.Analysis.Resolution.Go;

/// <summary>What names tell by the rules of the Go command, and by custom.</summary>
internal static partial class GoConventions
{
    /// <summary>Whether a file is compiled for tests alone.</summary>
    public static bool IsTestFile(string path) => path.EndsWith("_test.go", StringComparison.Ordinal);

    /// <summary>Whether a file is a test, or what tests work on.</summary>
    public static bool IsTest(string path) => IsTestFile(path) || RelativePath.Folder(path).Split('/').Contains("testdata");

    /// <summary>The names a package from elsewhere may have, the likeliest first: only its own files could tell.</summary>
    public static IEnumerable<string> LikelyNames(string path)
    {
        var parts = path.Split('/');
        var last = parts.Length > 1 && MajorVersion().IsMatch(parts[^1]) ? parts[^2] : parts[^1];
        last = VersionEnding().Replace(last, string.Empty);
        string[] names = [last, last.Replace('-', '_'), last.Replace("-", string.Empty, StringComparison.Ordinal), .. last.Split('-', '.').Where(part => part is not "go").Reverse()];
        return names.Distinct(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^v[0-9]+$")]
    private static partial Regex MajorVersion();

    [GeneratedRegex(@"\.v[0-9]+$")]
    private static partial Regex VersionEnding();
}
