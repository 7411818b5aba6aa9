namespace Hex.Analysis.Resolution.Java;

/// <summary>What names tell by custom.</summary>
internal static class JavaConventions
{
    private static readonly HashSet<string> TestSets = new(StringComparer.Ordinal) { "test", "tests", "it", "jmh", "e2e" };
    private static readonly HashSet<string> TestRoots = new(StringComparer.Ordinal) { "test", "tests", "javatests" };
    private static readonly string[] TestEndings = ["Test", "Tests", "TestCase"];

    /// <summary>Whether a file is a test.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="root">The folder its packages start in.</param>
    public static bool IsTest(string path, string root)
    {
        var folders = path.Split('/')[..^1];
        for (var index = 0; index + 1 < folders.Length; index++)
        {
            if (folders[index] != "src")
                continue;

            if (IsTestSet(folders[index + 1]))
                return true;

            if (folders[index + 1] == "main" || (index + 2 < folders.Length && folders[index + 2] == "java"))
                return false;
        }

        var name = path[(path.LastIndexOf('/') + 1)..^".java".Length];
        return root.Split('/').Any(TestRoots.Contains) || TestEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)) || IsIntegrationTest(name);
    }

    /// <summary>The package of a whole name: what stands before the first part with a capital.</summary>
    /// <param name="name">The name.</param>
    /// <param name="others">How many parts at its end cannot belong to the package.</param>
    public static string PackageOf(string name, int others)
    {
        var parts = name.Split('.');
        var capital = Array.FindIndex(parts, part => part.Length > 0 && !char.IsLower(part[0]) && part[0] != '_');
        return string.Join('.', parts[..Math.Max(1, capital > 0 ? Math.Min(capital, parts.Length - others) : parts.Length - others)]);
    }

    // OrderIT, but not AUDIT.
    private static bool IsIntegrationTest(string name) => name.Length > 2 && name.EndsWith("IT", StringComparison.Ordinal) && !char.IsUpper(name[^3]);

    // src/test, src/testFixtures, src/integrationTest
    private static bool IsTestSet(string name) =>
        TestSets.Contains(name) || name.EndsWith("Test", StringComparison.Ordinal) || name.EndsWith("Tests", StringComparison.Ordinal)
        || (name.StartsWith("test", StringComparison.Ordinal) && name.Length > 4 && char.IsUpper(name[4]));
}
