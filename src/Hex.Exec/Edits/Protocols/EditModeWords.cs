using Hex.Exec.Loop.Calls;

namespace Hex.Exec.Edits.Protocols;

/// <summary>The words models have for what an edit does.</summary>
internal static class EditModeWords
{
    /// <summary>What a word says.</summary>
    public static EditMode Parse(string? word) => PlainKey.Of((word ?? string.Empty).Trim()) switch
    {
        "replace" or "replacestring" or "strreplace" or "searchreplace" or "searchandreplace" or "edit" or "modify" or "update" or "change" => EditMode.Replace,
        "delete" or "remove" => EditMode.Delete,
        "append" or "add" or "appendtoend" or "insertatend" or "appendfile" => EditMode.Append,
        "create" or "new" or "createfile" or "newfile" => EditMode.Create,
        "whole" or "rewrite" or "overwrite" or "write" or "writefile" or "full" or "wholefile" or "replacefile" => EditMode.Whole,
        _ => EditMode.Unsaid,
    };
}
