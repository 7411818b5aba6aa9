using Hex.Core.Edits;

namespace Hex.Exec.Edits.Protocols;

/// <summary>Reads unified diffs. Their line numbers are ignored: a hunk is applied where its context stands.</summary>
internal sealed class DiffBlocks(ProposedPath paths, string? path)
{
    private static readonly string[] Languages = ["diff", "patch"];

    private readonly List<ProposedEdit> _edits = [];
    private readonly List<string> _old = [];
    private readonly List<string> _new = [];
    private string? _path = path;
    private string? _problem;
    private bool _isNew;
    private bool _isInHunk;

    /// <summary>Reads an answer.</summary>
    /// <returns>The edits, or null when there is no diff.</returns>
    public static ParsedProposal? Read(string text, ProposedPath paths)
    {
        var blocks = FencedBlock.Of(text);
        var diffs = blocks.Where(block => Languages.Contains(block.Info.Split(' ')[0], StringComparer.OrdinalIgnoreCase) || IsDiff(block.Content)).Select(block => block.Content).ToList();
        return diffs.Count > 0 ? ReadAll(string.Concat(diffs), paths, paths.Only)
            : blocks.Count == 0 && IsDiff(text) ? ReadAll(text, paths, paths.Only)
            : null;
    }

    /// <summary>Reads a diff.</summary>
    /// <param name="diff">The diff.</param>
    /// <param name="paths">The files that may change.</param>
    /// <param name="path">The file of hunks that name none, or null.</param>
    /// <returns>The edits, or null when there is no hunk.</returns>
    public static ParsedProposal? ReadAll(string diff, ProposedPath paths, string? path)
    {
        var reader = new DiffBlocks(paths, path);
        var lines = diff.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n').Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            reader.Take(lines[index], index + 1 < lines.Length ? lines[index + 1] : string.Empty);
        }

        reader.EndHunk();
        return reader._problem is not null ? ParsedProposal.Unreadable(reader._problem)
            : reader._edits.Count == 0 ? null
            : ParsedProposal.Of(reader._edits);
    }

    private static bool IsDiff(string text)
    {
        var lines = text.Split('\n');
        return lines.Any(line => line.StartsWith("@@ ", StringComparison.Ordinal) || line.StartsWith("@@\r", StringComparison.Ordinal) || line == "@@")
            || lines.Zip(lines.Skip(1)).Any(pair => IsHeader(pair.First, pair.Second));
    }

    private void Take(string line, string next)
    {
        if (line.StartsWith("diff --git ", StringComparison.Ordinal))
        {
            EndHunk();
            _isInHunk = false;
        }
        else if (IsHeader(line, next))
        {
            EndHunk();
            (_isNew, _isInHunk) = (PathOf(line) == "/dev/null", false);
        }
        else if (!_isInHunk && line.StartsWith("+++ ", StringComparison.Ordinal))
        {
            TakePath(PathOf(line));
        }
        else if (line.StartsWith("@@", StringComparison.Ordinal))
        {
            EndHunk();
            _isInHunk = true;
        }
        else if (_isInHunk && !line.StartsWith('\\'))
        {
            TakeLine(line);
        }
    }

    private void TakePath(string path)
    {
        _isInHunk = true;
        if (path == "/dev/null")
        {
            _problem ??= "it deletes a file, which an edit cannot";
        }
        else
        {
            _path = paths.Resolve(path);
        }
    }

    // A line without its sign is context: models forget the blank before it.
    private void TakeLine(string line)
    {
        var text = line is [' ' or '+' or '-', ..] ? line[1..] : line;
        if (line is not ['+', ..])
        {
            _old.Add(text);
        }

        if (line is not ['-', ..])
        {
            _new.Add(text);
        }
    }

    private void EndHunk()
    {
        // Context alone changes nothing.
        if (!_old.SequenceEqual(_new))
        {
            TakeHunk();
        }

        _old.Clear();
        _new.Clear();
    }

    private void TakeHunk()
    {
        if (_path is null)
        {
            _problem ??= paths.Missing;
        }
        else if (_old.Any(line => line.Trim().Length > 0))
        {
            _edits.Add(new ProposedEdit.Replace(_path, Joined(_old), Joined(_new)));
        }
        else if (_isNew)
        {
            _edits.Add(new ProposedEdit.Create(_path, Joined(_new)));
        }
        else
        {
            _problem ??= $"a hunk for '{_path}' has no line of the file around what it adds";
        }
    }

    private static bool IsHeader(string line, string next) => line.StartsWith("--- ", StringComparison.Ordinal) && next.StartsWith("+++ ", StringComparison.Ordinal);

    private static string PathOf(string header) => header[4..].Split('\t')[0].Trim().Trim('"');

    private static string Joined(List<string> lines) => string.Concat(lines.Select(line => line + "\n"));
}
