using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hex.Core.Conversation;
using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Exec.Do;
using Hex.Exec.Tools.Reading;

namespace Hex.Exec.Tools;

/// <summary>Searches the files of the tree line by line, in an order that is always the same.</summary>
internal sealed class RepoGrep(IWorkTreeStatus status) : ITool
{
    private const int DefaultMatches = 50;
    private const int MostMatches = 200;

    private readonly TreeFiles _tree = new(status);

    /// <inheritdoc/>
    public ToolDescription Description { get; } = ToolSchema.Of(
        "repo_grep",
        "Searches the files of the repository for a regular expression, line by line. Answers with lines such as src/main.py:12: text of the line.",
        new ToolParameter("pattern", "string", "The regular expression, such as def \\w+_total. No lookaround, no backreferences.", IsRequired: true),
        new ToolParameter("path", "string", "Where to search: a file, a folder, or a glob such as src/**/*.py. Default: everywhere."),
        new ToolParameter("ignore_case", "boolean", "Whether upper and lower case are the same. Default false."),
        new ToolParameter("max_matches", "integer", $"How many matching lines to show. Default {DefaultMatches}, at most {MostMatches}."));

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Aliases { get; } = ArgumentNames.With(
        ("query", "pattern"), ("regex", "pattern"), ("search", "pattern"), ("glob", "path"), ("include", "path"),
        ("caseinsensitive", "ignore_case"), ("maxresults", "max_matches"), ("limit", "max_matches"));

    /// <inheritdoc/>
    public async Task<ToolAnswer> RunAsync(JsonElement arguments, ToolContext context, CancellationToken cancellationToken)
    {
        var given = new ToolArguments(arguments);
        var pattern = LinePattern.Parse(given.Text("pattern"), given.Flag("ignore_case"));
        var path = ToolPath.ReadShown(given.OptionalText("path"), context.Files.Root);
        var most = given.Number("max_matches", DefaultMatches, least: 1, MostMatches);
        var files = await _tree.AtAsync(path, context, cancellationToken);
        try
        {
            return Search(files, pattern, most, context, cancellationToken);
        }
        catch (RegexMatchTimeoutException)
        {
            throw HexException.Refused("pattern_too_slow", "the pattern takes too long on these files", "use a simpler pattern, or a smaller path");
        }
    }

    private static ToolAnswer Search(
        IReadOnlyList<string> files, LinePattern pattern, int most, ToolContext context, CancellationToken cancellationToken)
    {
        var (found, skipped, searched) = (new List<string>(), new SkippedFiles(), 0);
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Text(file, context, skipped) is { } text)
            {
                searched++;
                found.AddRange(pattern.MatchesIn(file, text).Take(most + 1 - found.Count));
            }

            if (found.Count > most)
            {
                break;
            }
        }

        return ToolAnswer.Ok(Told(found, most, searched, pattern, skipped));
    }

    private static string? Text(string file, ToolContext context, SkippedFiles skipped)
    {
        if (CriticalPaths.RefuseToShow(file) is null)
        {
            return SourceText.TryRead(context, file, skipped);
        }

        skipped.Add("for credentials");
        return null;
    }

    private static string Told(List<string> found, int most, int searched, LinePattern pattern, SkippedFiles skipped)
    {
        var told = new StringBuilder(pattern.Remark);
        if (found.Count == 0)
        {
            told.Append($"No line matches in {searched} files.");
        }
        else
        {
            told.AppendJoin('\n', found.Take(most));
            told.Append(found.Count > most ? $"\n[there are more than {most} matching lines; use a narrower pattern or path]" : string.Empty);
        }

        return told.Append(skipped.ToText()).ToString();
    }
}
