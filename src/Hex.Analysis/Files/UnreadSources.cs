using Hex.Core.Code;

namespace Hex.Analysis.Files;

/// <summary>Counts the sources in languages hex does not read: whoever judges the rest must know what is missing from the picture.</summary>
internal static class UnreadSources
{
    private static readonly HashSet<string> TestFolders = new(StringComparer.OrdinalIgnoreCase) { "test", "tests", "spec", "__tests__" };

    private static readonly Dictionary<string, string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        [".c"] = "C",
        [".h"] = "C",
        [".cc"] = "C++",
        [".cpp"] = "C++",
        [".cxx"] = "C++",
        [".hh"] = "C++",
        [".hpp"] = "C++",
        [".m"] = "Objective-C",
        [".mm"] = "Objective-C",
        [".kt"] = "Kotlin",
        [".kts"] = "Kotlin",
        [".scala"] = "Scala",
        [".groovy"] = "Groovy",
        [".clj"] = "Clojure",
        [".swift"] = "Swift",
        [".dart"] = "Dart",
        [".rb"] = "Ruby",
        [".php"] = "PHP",
        [".pl"] = "Perl",
        [".pm"] = "Perl",
        [".lua"] = "Lua",
        [".ex"] = "Elixir",
        [".exs"] = "Elixir",
        [".erl"] = "Erlang",
        [".hs"] = "Haskell",
        [".ml"] = "OCaml",
        [".fs"] = "F#",
        [".vb"] = "Visual Basic",
        [".zig"] = "Zig",
        [".nim"] = "Nim",
        [".jl"] = "Julia",
        [".r"] = "R",
        [".astro"] = "Astro",
        [".razor"] = "Razor",
        [".cshtml"] = "Razor",
    };

    // Build scripts, which no layer knows.
    private static readonly string[] Scripts = [".gradle.kts", ".main.kts"];

    /// <summary>How many there are of each language, the most first.</summary>
    public static IReadOnlyList<UnreadLanguage> In(SourceTree tree) =>
        [.. tree.Files.Where(IsSource).CountBy(path => Languages[Path.GetExtension(path)]).OrderByDescending(row => row.Value).ThenBy(row => row.Key, StringComparer.Ordinal).Select(row => new UnreadLanguage(row.Key, row.Value))];

    private static bool IsSource(string path) =>
        Languages.ContainsKey(Path.GetExtension(path)) && !Array.Exists(Scripts, path.EndsWith) && !path.Split('/').SkipLast(1).Any(TestFolders.Contains);
}
