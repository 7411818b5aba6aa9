using System.Text;
using System.Text.Json;
using Hex.Core.Conversation;
using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Workspaces;
using Hex.Exec.Edits;
using Hex.Exec.Tools.Reading;

namespace Hex.Exec.Tools;

/// <summary>Shows a file, or a part of it, with line numbers.</summary>
internal sealed class RepoRead(IWorkTreeStatus status) : ITool
{
    private const int LargestFile = 2 * 1024 * 1024;
    private const int LongestLine = 2000;
    private const int DefaultLines = 400;
    private const int MostLines = 2000;

    // A page leaves room for the lines around it, so that the bound on all answers never cuts one.
    private const int PageBytes = AnswerBound.Bytes - 1024;

    private readonly TreeFiles _tree = new(status);

    /// <inheritdoc/>
    public ToolDescription Description { get; } = ToolSchema.Of(
        "repo_read",
        "Shows a file of the repository. Every line is shown as NUMBER|TEXT, such as 12|    return x; the number and the bar are not part of the file.",
        new ToolParameter("path", "string", "The file, relative to the root of the repository, such as src/main.py.", IsRequired: true),
        new ToolParameter("offset", "integer", "The first line to show, from 1. Default 1."),
        new ToolParameter("limit", "integer", $"How many lines to show. Default {DefaultLines}."));

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Aliases { get; } = ArgumentNames.With(
        ("start", "offset"), ("startline", "offset"), ("line", "offset"), ("lines", "limit"), ("maxlines", "limit"), ("count", "limit"));

    /// <inheritdoc/>
    public async Task<ToolAnswer> RunAsync(JsonElement arguments, ToolContext context, CancellationToken cancellationToken)
    {
        var given = new ToolArguments(arguments);
        var path = ToolPath.ReadShown(given.Text("path"), context.Files.Root);
        var offset = given.Number("offset", fallback: 1, least: 1, most: int.MaxValue);
        var limit = given.Number("limit", DefaultLines, least: 1, MostLines);
        var facts = path.Length == 0 ? new FileFacts(FileKind.Directory, 0, 0) : context.Files.Inspect(path);
        return facts.Kind switch
        {
            FileKind.Missing => throw TreeFiles.Missing(path, await _tree.AllAsync(context, cancellationToken)),
            FileKind.Directory => ToolAnswer.Error($"'{path}' is a folder; list it with repo_list."),
            _ => Show(path, Lines(path, context), offset, limit),
        };
    }

    private static List<string> Lines(string path, ToolContext context)
    {
        var text = TextFile.Decode(context.Files.Read(path, LargestFile).Span)
            ?? throw HexException.Refused("binary_file", $"'{path}' is no text file", "work without it");
        return [.. SourceText.Lines(text.Text)];
    }

    private static ToolAnswer Show(string path, List<string> lines, int offset, int limit)
    {
        if (offset > Math.Max(1, lines.Count))
        {
            return ToolAnswer.Error($"'{path}' has {lines.Count} lines; there is no line {offset}.");
        }

        if (lines.Count == 0)
        {
            return ToolAnswer.Ok($"{path} is empty.");
        }

        var (page, last) = Page(lines, offset, limit);
        var rest = last < lines.Count ? $"[{lines.Count - last} more lines; go on with offset {last + 1}]" : "[end of the file]";
        return ToolAnswer.Ok($"{path}, lines {offset} to {last} of {lines.Count}:\n{page}{rest}");
    }

    private static (string Page, int Last) Page(List<string> lines, int offset, int limit)
    {
        var page = new StringBuilder();
        var (last, bytes) = (offset - 1, 0);
        while (last < lines.Count && last - offset + 1 < limit)
        {
            var line = $"{last + 1}|{Shortened(lines[last])}\n";
            bytes += Encoding.UTF8.GetByteCount(line);
            if (bytes > PageBytes && last >= offset)
            {
                break;
            }

            page.Append(line);
            last++;
        }

        return (page.ToString(), last);
    }

    private static string Shortened(string line) =>
        line.Length <= LongestLine ? line : $"{line[..AnswerBound.Length(line, LongestLine)]} [… the line is {line.Length} characters long …]";
}
