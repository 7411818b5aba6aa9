namespace Hex.Exec.Edits.Protocols;

/// <summary>What models are told about wording their edits; short, with one worked example each.</summary>
internal static class EditTexts
{
    /// <summary>What <c>propose_edit</c> does.</summary>
    public const string ToolDescription =
        """
        Hand in your edit. All edits of one call are applied together, then the check runs. If the check fails, the files are put back and you see its output.
        old_string: lines copied exactly from the file, without line numbers, enough of them to occur only once. new_string: what stands there instead. Keep it small.
        Example: {"edits": [{"path": "src/stack.py", "mode": "replace", "old_string": "    return self.items[0]", "new_string": "    return self.items[-1]"}]}
        """;

    /// <summary>The schema of its arguments.</summary>
    public const string ToolSchema =
        """
        {
          "type": "object",
          "properties": {
            "edits": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "properties": {
                  "path": {"type": "string", "description": "The file, as named in the task."},
                  "mode": {"type": "string", "enum": ["replace", "append", "create"], "description": "replace: old_string by new_string. append: new_string at the end of the file. create: a new file holding new_string."},
                  "old_string": {"type": "string", "description": "For replace alone: the exact text to replace."},
                  "new_string": {"type": "string", "description": "The new text."}
                },
                "required": ["path", "mode", "new_string"]
              }
            }
          },
          "required": ["edits"]
        }
        """;

    /// <summary>How to word an edit as search and replace blocks.</summary>
    public const string Fenced =
        """
        Write each edit as a block: the path of the file on its own line, then a fence with the old lines and the new lines.

        src/stack.py
        ```
        <<<<<<< SEARCH
            def top(self):
                return self.items[0]
        =======
            def top(self):
                return self.items[-1]
        >>>>>>> REPLACE
        ```

        The SEARCH part is copied exactly from the file: whole lines with their indentation, without line numbers, enough of them to occur only once.
        Keep blocks small. Several blocks are applied together. For a new file, leave the SEARCH part empty.
        """;

    /// <summary>How to word an edit as whole files.</summary>
    public const string Whole =
        """
        Write each file you change as a whole: its path on its own line, then one fence with the complete new content.

        src/stack.py
        ```
        class Stack:
            def __init__(self):
                self.items = []

            def top(self):
                return self.items[-1]
        ```

        Write every line of the file, also those that stay as they are; never "..." or "rest unchanged". No line numbers.
        If the file itself holds ``` lines, use ```` around it.
        """;

    /// <summary>How to word an edit, by protocol; for JSON that is what the tool itself tells.</summary>
    public static string Of(EditProtocol protocol) => protocol switch
    {
        EditProtocol.Fenced => Fenced,
        EditProtocol.Whole => Whole,
        _ => ToolDescription,
    };
}
