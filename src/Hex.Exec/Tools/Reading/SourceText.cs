using Hex.Core.Failures;
using Hex.Core.Workspaces;
using Hex.Exec.Edits;

namespace Hex.Exec.Tools.Reading;

/// <summary>Reads files of the tree as text, in search of something in many of them.</summary>
internal static class SourceText
{
    /// <summary>Larger files are seldom written by people.</summary>
    public const int LargestSearched = 512 * 1024;

    /// <summary>The text of a file, or null when it was skipped.</summary>
    public static string? TryRead(ToolContext context, string path, SkippedFiles skipped)
    {
        try
        {
            var facts = context.Files.Inspect(path);
            if (facts is not { Kind: FileKind.Regular, Length: <= LargestSearched })
            {
                SkipUnread(facts, skipped);
                return null;
            }

            var text = TextFile.Decode(context.Files.Read(path, LargestSearched).Span)?.Text;
            if (text is null)
            {
                skipped.Add("binary");
            }

            return text;
        }
        catch (HexException)
        {
            // It changed meanwhile, or its permissions say no: counted, so that the answer tells.
            skipped.Add("unreadable");
            return null;
        }
    }

    /// <summary>The lines of a text, without their ends.</summary>
    public static IEnumerable<string> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var found and >= 0 ? found : text.Length;
            yield return text[start..(end > start && text[end - 1] == '\r' ? end - 1 : end)];
            start = end + 1;
        }
    }

    // What is listed and not there was deleted: nothing was missed.
    private static void SkipUnread(FileFacts facts, SkippedFiles skipped)
    {
        if (facts.Kind != FileKind.Missing)
        {
            skipped.Add(facts.Kind switch
            {
                FileKind.Regular => "over 512 KiB",
                FileKind.SymbolicLink or FileKind.BlockedByParent => "behind links",
                _ => "no regular file",
            });
        }
    }
}
