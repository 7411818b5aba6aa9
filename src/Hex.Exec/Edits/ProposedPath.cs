namespace Hex.Exec.Edits;

/// <summary>Finds the allowed file that is meant by a path as a model wrote it.</summary>
/// <param name="allowed">The files that may change.</param>
/// <param name="root">The folder they lie in, where paths may be written in full; or null.</param>
internal sealed class ProposedPath(IReadOnlyList<string> allowed, string? root)
{
    private const string Around = " \t`'\"*_#:<>()[],";

    private static readonly string[] Labels = ["file path", "filepath", "filename", "file", "path"];
    private static readonly string[] CommentMarks = ["//", "--", "/*", "<!--", "#", ";"];

    /// <summary>The one allowed file, or null when there are several.</summary>
    public string? Only => allowed is [var only] ? only : null;

    /// <summary>Why a file must be named, to be put into a sentence.</summary>
    public string Missing => $"it does not say which file it is for: {string.Join(", ", allowed)}";

    /// <summary>The allowed file that is meant, or the path as written.</summary>
    public string Resolve(string written)
    {
        var path = written.Trim().Replace('\\', '/');
        return Forms(path).FirstOrDefault(allowed.Contains)
            ?? (allowed.Where(file => file.EndsWith("/" + path, StringComparison.Ordinal)).ToList() is [var only] ? only : path);
    }

    /// <summary>The file a line of text names, or null: <c>src/a.cs</c>, <c>**`src/a.cs`**:</c>, <c>// File: src/a.cs</c>.</summary>
    public string? InLine(string line)
    {
        var text = line.Trim();
        text = CommentMarks.Where(mark => text.StartsWith(mark, StringComparison.Ordinal)).Select(mark => text[mark.Length..]).FirstOrDefault() ?? text;
        text = text.Replace("*/", string.Empty, StringComparison.Ordinal).Replace("-->", string.Empty, StringComparison.Ordinal).Trim(Around.ToCharArray());
        foreach (var label in Labels)
        {
            if (text.StartsWith(label, StringComparison.OrdinalIgnoreCase) && text[label.Length..].TrimStart() is [':' or '=', ..] or ['*', ..] && text.Length > label.Length)
            {
                text = text[label.Length..].Trim(Around.ToCharArray()).TrimStart('=').Trim(Around.ToCharArray());
                break;
            }
        }

        return IsPath(text) ? Resolve(text) : Named(line);
    }

    /// <summary>The file the words behind a fence's mark name, or null: <c>python src/a.py</c>, <c>src/a.py</c>, <c>python:src/a.py</c>.</summary>
    public string? InInfo(string info) => info.Split([' ', ':', '=', '"', '\'', '{', '}', '\t'], StringSplitOptions.RemoveEmptyEntries)
        .Where(word => IsPath(word) || allowed.Contains(word)).Select(Resolve).FirstOrDefault();

    private IEnumerable<string> Forms(string path)
    {
        yield return path;
        var plain = path.StartsWith("file://", StringComparison.Ordinal) ? path["file://".Length..] : path;
        if (root is not null && plain.StartsWith(root.TrimEnd('/') + "/", StringComparison.Ordinal))
        {
            yield return plain[(root.TrimEnd('/').Length + 1)..];
        }

        while (plain.StartsWith("./", StringComparison.Ordinal))
        {
            plain = plain[2..];
        }

        yield return plain;
        if (plain is ['a' or 'b', '/', .. var rest])
        {
            yield return rest;
        }
    }

    // One allowed file named among other words.
    private string? Named(string line) => line.Split([' ', '\t', '`', '*', '"', '\'', '(', ')', ',', ':'], StringSplitOptions.RemoveEmptyEntries)
        .Where(word => IsPath(word.TrimEnd('.'))).Select(word => Resolve(word.TrimEnd('.'))).Where(allowed.Contains).Distinct().ToList() is [var only] ? only : null;

    private bool IsPath(string text) =>
        text.Length is > 0 and <= 300 && !text.Any(char.IsWhiteSpace)
        && (allowed.Contains(text) || text.LastIndexOf('.') is > 0 and var dot && dot < text.Length - 1 && text[(dot + 1)..].All(char.IsAsciiLetterOrDigit));
}
