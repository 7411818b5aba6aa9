using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Workspaces;
using Hex.Exec.Do;
using Hex.Exec.Edits;
using Hex.Exec.Runs;

namespace Hex.Exec.Context;

/// <summary>What a project tells agents: for each allowed file the <c>AGENTS.md</c> or <c>CLAUDE.md</c> nearest above it.</summary>
internal static class ProjectNotes
{
    private const long LargestRead = 1024 * 1024;
    private const int MostNotes = 3;
    private const int LeastTokens = 40;

    private static readonly string[] Names = ["AGENTS.md", "CLAUDE.md"];

    /// <summary>Writes them.</summary>
    /// <param name="task">The task.</param>
    /// <param name="texts">The wording.</param>
    /// <param name="redaction">Takes secrets out.</param>
    /// <param name="tokens">What they may take.</param>
    /// <returns>The section, or nothing where there are no notes or no room for any.</returns>
    public static string Write(PromptTask task, PromptTexts texts, SecretRedaction redaction, int tokens)
    {
        var written = new List<string>();
        foreach (var path in Find(task.Files, task.AllowedFiles))
        {
            var room = tokens - TokenEstimate.Of(Section(texts, written)) - 1;
            var note = room < LeastTokens ? string.Empty : Note(task.Files, texts, path, redaction, room);
            if (note.Length > 0)
            {
                written.Add(note);
            }
        }

        return written.Count == 0 ? string.Empty : Section(texts, written);
    }

    private static string Section(PromptTexts texts, IEnumerable<string> notes) => PromptSection.Of(texts.Fill("notes", ("notes", string.Concat(notes))));

    private static IEnumerable<string> Find(IRootedFiles files, IReadOnlyList<string> allowed)
    {
        var folders = new Dictionary<string, string?>(StringComparer.Ordinal);
        return allowed.Select(path => RepositoryPath.FoldersOf(path).Append(string.Empty).Select(In).FirstOrDefault(note => note is not null))
            .OfType<string>()
            .Distinct()
            .Except(allowed)
            .Take(MostNotes);

        string? In(string folder)
        {
            if (!folders.TryGetValue(folder, out var note))
            {
                note = Names.Select(name => folder.Length == 0 ? name : $"{folder}/{name}").FirstOrDefault(path => files.Inspect(path).Kind == FileKind.Regular);
                folders[folder] = note;
            }

            return note;
        }
    }

    private static string Note(IRootedFiles files, PromptTexts texts, string path, SecretRedaction redaction, int tokens)
    {
        var text = Read(files, path, redaction);
        string Of(IEnumerable<string> lines) => PromptSection.Of(texts.Fill("note", ("path", DataBlock.Name(path)), ("text", DataBlock.Of(lines, text.Fence))));

        var lines = Excerpt.Head(text, ((long)tokens * TokenEstimate.UnitsPerToken) - TokenEstimate.Units(Of([])));
        return lines.Count == 0 ? string.Empty : Of(lines);
    }

    private static PromptLines Read(IRootedFiles files, string path, SecretRedaction redaction)
    {
        try
        {
            return PromptLines.Of(redaction.Redact(TextFile.Decode(files.Read(path, LargestRead).Span)?.Text ?? "(no text file)").Trim());
        }
        catch (HexException exception)
        {
            return PromptLines.Of($"(not shown: {exception.Failure.What})");
        }
    }
}
