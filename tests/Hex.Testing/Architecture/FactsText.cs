using System.Text.RegularExpressions;
using Hex.Core.Code;
using Xunit;

namespace Hex.Testing.Architecture;

/// <summary>Facts written by hand, a sentence a line: <c>a.ts imports Name from b.ts</c>, <c>a.ts declares class X of Y</c>.</summary>
public static partial class FactsText
{
    /// <summary>The facts that sentences tell.</summary>
    public static CodeFacts Parse(IEnumerable<string> lines, string root = "/project")
    {
        var files = new SortedDictionary<string, SourceFile>(StringComparer.Ordinal);
        var problems = new List<SourceProblem>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in lines.Where(line => !line.StartsWith("rule: ", StringComparison.Ordinal)))
        {
            var match = Sentence().Match(line);
            Assert.True(match.Success, $"'{line}' is no fact");
            var path = match.Groups["path"].Value;
            var file = files[path] = files.GetValueOrDefault(path) ?? Empty(path);
            var at = places[path] = places.GetValueOrDefault(path) + 1;
            files[path] = With(file, match.Groups["what"].Value, at, files, problems);
        }

        return new CodeFacts(root, [.. files.Values], problems);
    }

    /// <summary>The lines that are rules of the project's own.</summary>
    public static IReadOnlyList<string> RulesIn(IEnumerable<string> lines) =>
        [.. lines.Where(line => line.StartsWith("rule: ", StringComparison.Ordinal)).Select(line => line["rule: ".Length..])];

    private static SourceFile With(SourceFile file, string what, int line, SortedDictionary<string, SourceFile> files, List<SourceProblem> problems)
    {
        if (Use().Match(what) is { Success: true } use)
            return file with { Imports = [.. file.Imports, ImportOf(use, line, files)] };

        if (Declared().Match(what) is { Success: true } declared)
            return file with { Declarations = [.. file.Declarations, DeclarationOf(declared, line)] };

        if (what.StartsWith("of unit ", StringComparison.Ordinal))
            return file with { Unit = what["of unit ".Length..] };

        if (what == "cannot be read")
            problems.Add(new SourceProblem(file.Path, "unreadable", "permission denied", null));
        else if (what == "starts the program")
            return file with { IsEntryPoint = true };
        else
            Assert.Equal("is there", what);

        return file;
    }

    private static Import ImportOf(Match use, int line, SortedDictionary<string, SourceFile> files)
    {
        var target = use.Groups["target"].Value;
        var names = use.Groups["names"].Value.Split(", ", StringSplitOptions.RemoveEmptyEntries);
        var kind = use.Groups["verb"].Value switch
        {
            "re-exports" => ImportKind.ReExport,
            "loads" => ImportKind.Dynamic,
            "names" => ImportKind.Reference,
            "has the part" => ImportKind.Part,
            _ => use.Groups["type"].Success ? ImportKind.TypeOnly : ImportKind.Static,
        };
        ImportTarget leadsTo = target switch
        {
            _ when target.StartsWith("package ", StringComparison.Ordinal) => new ImportTarget.External(target["package ".Length..]),
            _ when target.StartsWith("missing ", StringComparison.Ordinal) => new ImportTarget.Unresolved("no such file"),
            "something computed" => new ImportTarget.Computed(),
            _ => new ImportTarget.Internal(target.Split(" and ")),
        };
        foreach (var path in (leadsTo as ImportTarget.Internal)?.Files ?? [])
            files.TryAdd(path, Empty(path));

        return new Import(target, kind, line, 1, leadsTo) { Names = [.. (names.Length == 0 && kind is not ImportKind.Part ? ["*"] : names).Select(name => new ImportedName(name, name))] };
    }

    private static Declaration DeclarationOf(Match declared, int line) => new(
        declared.Groups["name"].Value, Enum.Parse<DeclarationKind>(declared.Groups["kind"].Value, ignoreCase: true), line, 1, IsExported: !declared.Groups["private"].Success)
    {
        Bases = declared.Groups["bases"].Value.Split(", ", StringSplitOptions.RemoveEmptyEntries),
        IsMarkedPublic = declared.Groups["marked"].Success,
        IsUsedInside = declared.Groups["used"].Success,
    };

    private static SourceFile Empty(string path) => new()
    {
        Path = path,
        Language = Path.GetExtension(path) switch
        {
            ".cs" => SourceLanguage.CSharp,
            ".go" => SourceLanguage.Go,
            ".rs" => SourceLanguage.Rust,
            ".py" => SourceLanguage.Python,
            ".java" => SourceLanguage.Java,
            ".js" => SourceLanguage.JavaScript,
            _ => SourceLanguage.TypeScript,
        },
        IsTest = path.Contains(".test.", StringComparison.Ordinal) || path.Contains("_test.", StringComparison.Ordinal) || path.StartsWith("tests/", StringComparison.Ordinal),
    };

    [GeneratedRegex(@"^(?<path>\S+) (?<what>.+)$")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^(?<verb>imports|re-exports|loads|names|has the part) (?<type>type )?(?:(?<names>[^/.]+) from )?(?<target>.+)$")]
    private static partial Regex Use();

    [GeneratedRegex(@"^declares (?<marked>marked )?(?<used>used )?(?<private>private )?(?<kind>\w+) (?<name>\S+)(?: of (?<bases>.+))?$")]
    private static partial Regex Declared();
}
