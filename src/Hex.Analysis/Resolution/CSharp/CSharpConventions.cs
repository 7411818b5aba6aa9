namespace Hex.Analysis.Resolution.CSharp;

/// <summary>What names tell by custom.</summary>
internal static class CSharpConventions
{
    private static readonly HashSet<string> TestFolders = new(StringComparer.OrdinalIgnoreCase) { "test", "tests" };
    private static readonly string[] TestEndings = ["Tests", "Test", "Specs"];

    /// <summary>Whether a file is a test: its project says so, or the name of the project or of a folder does.</summary>
    public static bool IsTest(string path, CSharpProject? project) =>
        project is not null && (project.IsTest || Array.Exists(TestEndings, ending => project.Name.EndsWith(ending, StringComparison.Ordinal)))
        || path.Split('/')[..^1].Any(TestFolders.Contains);

    /// <summary>The name of a type without its namespace and the number of its parameters.</summary>
    public static string SimpleName(string fullName)
    {
        var name = fullName[(fullName.LastIndexOf('.') + 1)..];
        return name.IndexOf('`', StringComparison.Ordinal) is >= 0 and var tick ? name[..tick] : name;
    }
}
