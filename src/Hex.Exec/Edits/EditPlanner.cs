using Hex.Core.Edits;
using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Workspaces;
using Hex.Exec.Do;
using Hex.Exec.Edits.Places;
using Hex.Exec.Runs;

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
        var matches = new List<EditMatch>();
        foreach (var edit in edits.Edits)
        {
            if (Refuse(edit, drafts, matches) is { } reason)
            {
                return EditPlan.Refused(reason);
            }
        }

        var changes = drafts.Select(entry => new FileChange(entry.Key, entry.Value.Before, entry.Value.After)).ToList();
        return changes.FirstOrDefault(change => change.Before is { } before && before.Span.SequenceEqual(change.After!.Value.Span)) is { } same
            ? EditPlan.Refused($"the edit leaves '{same.Path}' as it is")
            : new EditPlan(changes, null) { Matches = matches };
    }

    private string? Refuse(ProposedEdit edit, Dictionary<string, Draft> drafts, List<EditMatch> matches)
    {
        if (allowed.Refuse(edit.Path) is { } reason)
        {
            return reason;
        }

        try
        {
            var draft = drafts.GetValueOrDefault(edit.Path) ?? Load(edit.Path);
            var (text, match, refusal) = Apply(edit, draft);
            if (text is null)
            {
                return refusal;
            }

            if (draft.Text.Encode(text) is not { } bytes)
            {
                return $"the new text holds characters that the encoding of '{edit.Path}' lacks";
            }

            matches.Add(match);
            drafts[edit.Path] = draft with { After = bytes, Current = text };
            return IsMarkWrittenOver(draft, text) ? $"the edit would write {SecretRedaction.Mark} over a secret of '{edit.Path}' that you were not shown; edit other lines"
                : text.Trim().Length == 0 ? $"the edit empties '{edit.Path}'"
                : bytes.Length > fileLimit ? $"'{edit.Path}' would have {bytes.Length} bytes, more than the limit of {fileLimit}"
                : null;
        }
        catch (HexException exception)
        {
            return exception.Failure.What;
        }
    }

    // A model sees the mark where a secret stands; what it copies must not take the secret's place.
    private static bool IsMarkWrittenOver(Draft draft, string text) =>
        text.Contains(SecretRedaction.Mark, StringComparison.Ordinal) && !draft.Text.Text.Contains(SecretRedaction.Mark, StringComparison.Ordinal);

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

    private static Replaced Apply(ProposedEdit edit, Draft draft) => edit switch
    {
        ProposedEdit.Create when draft.Exists => Replaced.Refused($"'{edit.Path}' exists already; replace a part of it"),
        ProposedEdit.Create create => Unmatched(create.Content),
        ProposedEdit.Whole whole => Unmatched(draft.Current.Length > 0 ? Whole(draft, whole.Content) : whole.Content),
        _ when !draft.Exists => Replaced.Refused($"'{edit.Path}' does not exist; create it"),
        ProposedEdit.Rewrite rewrite => Unmatched(rewrite.Content),
        ProposedEdit.Append append => Unmatched(Appended(draft, append.NewText)),
        ProposedEdit.Replace replace => Replacement.Of(replace, draft.Text, draft.Current),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Replaced Unmatched(string text) => new(text, EditMatch.None, null);

    private static string Appended(Draft draft, string text)
    {
        var separator = draft.Current.Length == 0 || draft.Current.EndsWith('\n') ? string.Empty : draft.Text.NewLine;
        var ending = text.EndsWith('\n') ? string.Empty : draft.Text.NewLine;
        return draft.Current + separator + draft.Text.WithOwnNewLines(text) + ending;
    }

    // A model sees neither a file's line endings nor whether its last line has one.
    private static string Whole(Draft draft, string content)
    {
        var body = draft.Text.WithOwnNewLines(content).TrimEnd('\r', '\n');
        var ending = draft.Current[draft.Current.TrimEnd('\r', '\n').Length..];
        return body + ending;
    }

    private sealed record Draft(TextFile Text, string Current, ReadOnlyMemory<byte>? Before, ReadOnlyMemory<byte> After)
    {
        /// <summary>Whether the file is there, or has been made by an earlier edit of the set.</summary>
        public bool Exists => Before is not null || After.Length > 0;
    }
}
