using Hex.Core.Edits;
using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Workspaces;
using Hex.Exec.Do;

namespace Hex.Exec.Edits;

/// <summary>Turns proposed edits into file changes, all or none, before anything is written.</summary>
/// <param name="files">The files of the run's working tree.</param>
/// <param name="allowed">What the run may change.</param>
/// <param name="fileLimit">The largest file, in bytes, before and after.</param>
internal sealed class EditPlanner(IRootedFiles files, AllowedFiles allowed, long fileLimit)
{
    /// <summary>Plans a set of edits.</summary>
    public EditPlan Plan(EditSet edits)
    {
        if (edits.Edits.Count == 0)
        {
            return EditPlan.Refused("the proposal holds no edit");
        }

        var drafts = new Dictionary<string, Draft>(StringComparer.Ordinal);
        foreach (var edit in edits.Edits)
        {
            if (Refuse(edit, drafts) is { } reason)
            {
                return EditPlan.Refused(reason);
            }
        }

        var changes = drafts.Select(entry => new FileChange(entry.Key, entry.Value.Before, entry.Value.After)).ToList();
        return changes.FirstOrDefault(change => change.Before is { } before && before.Span.SequenceEqual(change.After!.Value.Span)) is { } same
            ? EditPlan.Refused($"the edit leaves '{same.Path}' as it is")
            : new EditPlan(changes, null);
    }

    private string? Refuse(ProposedEdit edit, Dictionary<string, Draft> drafts)
    {
        if (allowed.Refuse(edit.Path) is { } reason)
        {
            return reason;
        }

        try
        {
            var draft = drafts.GetValueOrDefault(edit.Path) ?? Load(edit.Path);
            var (text, refusal) = Apply(edit, draft);
            if (refusal is not null)
            {
                return refusal;
            }

            if (draft.Text.Encode(text!) is not { } bytes)
            {
                return $"the new text holds characters that the encoding of '{edit.Path}' lacks";
            }

            drafts[edit.Path] = draft with { After = bytes, Current = text! };
            return text!.Trim().Length == 0 ? $"the edit empties '{edit.Path}'"
                : bytes.Length > fileLimit ? $"'{edit.Path}' would have {bytes.Length} bytes, more than the limit of {fileLimit}"
                : null;
        }
        catch (HexException exception)
        {
            return exception.Failure.What;
        }
    }

    private Draft Load(string path)
    {
        if (files.Inspect(path).Kind == FileKind.Missing)
        {
            return new Draft(TextFile.Empty, string.Empty, null, ReadOnlyMemory<byte>.Empty);
        }

        var bytes = files.Read(path, fileLimit);
        var text = TextFile.Decode(bytes.Span) ?? throw HexException.Refused("binary_file", $"'{path}' is not a text file", "name a text file");
        return new Draft(text, text.Text, bytes, bytes);
    }

    private static (string? Text, string? Refusal) Apply(ProposedEdit edit, Draft draft) => edit switch
    {
        ProposedEdit.Create when draft.Exists => (null, $"'{edit.Path}' exists already; replace a part of it"),
        ProposedEdit.Create create => (create.Content, null),
        _ when !draft.Exists => (null, $"'{edit.Path}' does not exist; create it"),
        ProposedEdit.Rewrite rewrite => (rewrite.Content, null),
        ProposedEdit.Append append => (Appended(draft, append.NewText), null),
        ProposedEdit.Replace replace => Replaced(draft, replace),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Appended(Draft draft, string text)
    {
        var separator = draft.Current.Length == 0 || draft.Current.EndsWith('\n') ? string.Empty : draft.Text.NewLine;
        var ending = text.EndsWith('\n') ? string.Empty : draft.Text.NewLine;
        return draft.Current + separator + draft.Text.WithOwnNewLines(text) + ending;
    }

    private static (string? Text, string? Refusal) Replaced(Draft draft, ProposedEdit.Replace replace)
    {
        if (replace.OldText.Length == 0)
        {
            return (null, "the text to replace is empty");
        }

        // As it stands first: a file of mixed line endings must match to the letter where it can.
        var old = Count(draft.Current, replace.OldText) > 0 ? replace.OldText : draft.Text.WithOwnNewLines(replace.OldText);
        return Count(draft.Current, old) switch
        {
            0 => (null, $"the text to replace does not occur in '{replace.Path}'"),
            1 => (draft.Current.Replace(old, draft.Text.WithOwnNewLines(replace.NewText), StringComparison.Ordinal), null),
            var many => (null, $"the text to replace occurs {many} times in '{replace.Path}'; give more of the lines around it"),
        };
    }

    private static int Count(string text, string part)
    {
        var count = 0;
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    private sealed record Draft(TextFile Text, string Current, ReadOnlyMemory<byte>? Before, ReadOnlyMemory<byte> After)
    {
        /// <summary>Whether the file is there, or has been made by an earlier edit of the set.</summary>
        public bool Exists => Before is not null || After.Length > 0;
    }
}
