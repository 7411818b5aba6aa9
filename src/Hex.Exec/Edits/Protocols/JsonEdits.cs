using System.Text.Json;
using Hex.Core.Edits;
using Hex.Exec.Loop.Calls;

namespace Hex.Exec.Edits.Protocols;

/// <summary>Reads edits given as JSON: <c>{"edits": [{"path", "mode", "old_string", "new_string"}]}</c>, or one edit without the list.</summary>
internal sealed class JsonEdits(ProposedPath paths)
{
    private static readonly string[] ListKeys = ["edits", "edit", "changes", "modifications", "replacements"];
    private static readonly string[] PathKeys = ["path", "file", "filepath", "filename", "targetfile", "target", "relativepath"];
    private static readonly string[] OldKeys =
        ["oldstring", "old", "oldtext", "search", "original", "oldstr", "oldcode", "oldcontent", "find", "before", "searchtext", "searchstring"];

    private static readonly string[] NewKeys =
        ["newstring", "new", "newtext", "replace", "replacement", "newstr", "newcode", "after", "replacetext", "replacestring", "replacewith"];

    private static readonly string[] ContentKeys = ["content", "code", "newcontent", "filecontent", "contents", "text"];
    private static readonly string[] ModeKeys = ["mode", "type", "action", "operation", "kind", "command"];
    private static readonly string[] DiffKeys = ["diff", "patch"];

    /// <summary>Reads the arguments of a call.</summary>
    public ParsedProposal Read(JsonElement arguments)
    {
        var items = arguments.ValueKind == JsonValueKind.Object && new JsonFields(arguments).FindFirst(ListKeys) is { } list ? Items(list) : Items(arguments);
        if (items.Count == 0 || items.Any(item => item.ValueKind != JsonValueKind.Object))
        {
            return ParsedProposal.Unreadable("'edits' must be a list of {path, mode, old_string, new_string}");
        }

        var above = arguments.ValueKind == JsonValueKind.Object ? TextOf(new JsonFields(arguments), PathKeys) : null;
        var edits = new List<ProposedEdit>();
        foreach (var item in items)
        {
            var (parsed, problem) = ReadOne(new JsonFields(item), above);
            if (problem is not null)
            {
                return ParsedProposal.Unreadable(items.Count == 1 ? problem : $"in edit {edits.Count + 1}, {problem}");
            }

            edits.AddRange(parsed);
        }

        return ParsedProposal.Of(edits);
    }

    private static List<JsonElement> Items(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => [.. value.EnumerateArray()],
        JsonValueKind.String when LenientJson.Parse(value.GetString()!) is { ValueKind: JsonValueKind.Array or JsonValueKind.Object } parsed => Items(parsed),
        JsonValueKind.Object => [value],
        _ => [],
    };

    private (IReadOnlyList<ProposedEdit> Edits, string? Problem) ReadOne(JsonFields fields, string? above)
    {
        var written = TextOf(fields, PathKeys) is { } own && !string.IsNullOrWhiteSpace(own) ? own : above;
        var path = written is null ? paths.Only : paths.Resolve(written);
        if (TextOf(fields, DiffKeys) is { } diff)
        {
            var parsed = DiffBlocks.ReadAll(diff, paths, path);
            return (parsed?.Edits?.Edits ?? [], parsed is null ? "its diff holds no hunk" : parsed.Problem);
        }

        return path is null ? ([], paths.Missing) : ReadOne(fields, path, TextOf(fields, OldKeys), TextOf(fields, NewKeys), TextOf(fields, ContentKeys));
    }

    private static (IReadOnlyList<ProposedEdit> Edits, string? Problem) ReadOne(JsonFields fields, string path, string? old, string? replacement, string? content)
    {
        var given = replacement ?? content;
        ProposedEdit? edit = EditModeWords.Parse(TextOf(fields, ModeKeys)) switch
        {
            EditMode.Replace when old is { Length: > 0 } && given is not null => new ProposedEdit.Replace(path, old, given),
            EditMode.Delete when old is { Length: > 0 } => new ProposedEdit.Replace(path, old, given ?? string.Empty),
            EditMode.Append when given is not null => new ProposedEdit.Append(path, given),
            EditMode.Create when given is not null => new ProposedEdit.Create(path, content ?? given),
            EditMode.Whole when given is not null => new ProposedEdit.Whole(path, content ?? given),
            EditMode.Unsaid when old is { Length: > 0 } && given is not null => new ProposedEdit.Replace(path, old, given),
            EditMode.Unsaid when old is not null && given is not null => new ProposedEdit.Create(path, given),
            EditMode.Unsaid when content is not null && replacement is null => new ProposedEdit.Whole(path, content),
            _ => null,
        };
        return edit is null
            ? ([], $"the edit of '{path}' lacks {(given is null ? "'new_string'" : "'old_string', the text to replace; or say mode 'append' or 'create'")}")
            : edit is not ProposedEdit.Replace && string.IsNullOrWhiteSpace(given) ? ([], $"the new text for '{path}' is empty")
            : ([edit], null);
    }

    // Some models give a text as a list of its lines.
    private static string? TextOf(JsonFields fields, string[] keys) => keys.Select(fields.Find).Select(value => value switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Array } lines when lines.EnumerateArray().All(line => line.ValueKind == JsonValueKind.String) =>
            string.Join('\n', lines.EnumerateArray().Select(line => line.GetString()!.TrimEnd('\n'))),
        _ => null,
    }).FirstOrDefault(text => text is not null);
}
