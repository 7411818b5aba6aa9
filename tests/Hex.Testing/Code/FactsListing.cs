using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hex.Analysis;
using Hex.Analysis.Syntax;
using Hex.Core.Code;
using Hex.Core.Failures;

namespace Hex.Testing.Code;

/// <summary>Reads the structure of a folder and tells what it cost, or lists what it found.</summary>
public static class FactsListing
{
    /// <summary>The verb of this program that does so.</summary>
    public const string Verb = "facts";

    /// <summary>Reads a folder: <c>FOLDER [--cache FOLDER] [--files | --imports | --problems]</c>.</summary>
    /// <returns>0, or 3 when it cannot be read.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var at = Array.IndexOf(arguments, "--cache");
        using var reader = new CodeFactsReader(at < 0 ? string.Empty : arguments[at + 1], LanguageTable.All);
        try
        {
            var facts = await reader.ReadAsync(new CodeScope(Path.GetFullPath(arguments[0])) { UsesCache = at >= 0 }, CancellationToken.None);
            if (arguments.Contains("--files"))
                Console.WriteLine(string.Join('\n', facts.Files.Select(file => file.Path)));
            else if (arguments.Contains("--imports"))
                TellImports(facts);
            else if (arguments.Contains("--problems"))
                TellProblems(facts);
            else
                TellSums(facts);

            return 0;
        }
        catch (HexException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 3;
        }
    }

    private static void TellSums(CodeFacts facts)
    {
        using var process = Process.GetCurrentProcess();
        var imports = facts.Files.SelectMany(file => file.Imports).GroupBy(import => import.Target.GetType().Name).OrderBy(group => group.Key, StringComparer.Ordinal);
        Console.WriteLine($"{facts.Files.Count} files, {facts.Files.Sum(file => file.Declarations.Count)} declarations, "
            + $"{string.Join(", ", imports.Select(group => $"{group.Count()} {group.Key}"))}, {facts.Problems.Count} problems; "
            + $"{process.TotalProcessorTime.TotalSeconds:0.00} CPU s, {process.PeakWorkingSet64 / 1_000_000} MB");
    }

    private static void TellImports(CodeFacts facts)
    {
        foreach (var file in facts.Files)
        {
            foreach (var import in file.Imports)
                Console.WriteLine($"{file.Path}:{import.Line}:{import.Column}\t{import.Kind}\t{Quoted(import.Specifier)}\t{TargetOf(import.Target)}");
        }
    }

    private static void TellProblems(CodeFacts facts)
    {
        foreach (var problem in facts.Problems)
            Console.WriteLine($"{problem.Path}:{problem.Line}\t{problem.Kind}\t{problem.Message}");
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static string TargetOf(ImportTarget target) => target switch
    {
        ImportTarget.Internal found => $"internal\t{string.Join(' ', found.Files)}",
        ImportTarget.Asset asset => $"asset\t{asset.File}",
        ImportTarget.External external => $"external\t{external.Package}",
        ImportTarget.Unresolved unresolved => $"unresolved\t{unresolved.Reason}",
        ImportTarget.Computed => "computed\t",
        _ => throw new UnreachableException(),
    };
}
