using Hex.Core.Failures;
using Hex.Core.Workspaces;
using Hex.Exec.Edits;
using Hex.Exec.Runs;

namespace Hex.Exec.Context;

/// <summary>An allowed file as the prompt may show it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Text">Its lines, or null when there are none to show.</param>
/// <param name="Remark">What there is to say of it in the list of files; empty for nothing.</param>
internal sealed record FileView(string Path, PromptLines? Text, string Remark)
{
    /// <summary>Looks at a file.</summary>
    public static FileView Of(PromptTask task, string path, SecretRedaction redaction)
    {
        try
        {
            return task.Files.Inspect(path).Kind switch
            {
                FileKind.Missing => new FileView(path, null, "does not exist yet; create it"),
                FileKind.Regular => OfText(path, task.Files.Read(path, task.Request.Limits.FileBytes), redaction),
                _ => new FileView(path, null, "not shown: it is no regular file"),
            };
        }
        catch (HexException exception)
        {
            return new FileView(path, null, $"not shown: {DataBlock.Name(exception.Failure.What)}");
        }
    }

    private static FileView OfText(string path, ReadOnlyMemory<byte> bytes, SecretRedaction redaction)
    {
        if (TextFile.Decode(bytes.Span) is not { } file)
        {
            return new FileView(path, null, "not shown: it is not a text file");
        }

        return file.Text.Length == 0
            ? new FileView(path, null, "exists and is empty")
            : new FileView(path, PromptLines.Of(redaction.Redact(file.Text)), string.Empty);
    }
}
