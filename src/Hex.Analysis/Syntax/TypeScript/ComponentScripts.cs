using System.Text;

namespace Hex.Analysis.Syntax.TypeScript;

/// <summary>Tells what of a component of Vue or Svelte is script.</summary>
internal static class ComponentScripts
{
    private const byte Blank = (byte)' ';

    private static readonly HashSet<string> Languages = new(StringComparer.OrdinalIgnoreCase) { "ts", "tsx", "typescript", "js", "jsx", "javascript", "ecmascript", "babel", "module" };

    /// <summary>Whether a file is one.</summary>
    public static bool IsIn(string path) => path.EndsWith(".vue", StringComparison.Ordinal) || path.EndsWith(".svelte", StringComparison.Ordinal);

    /// <summary>Blanks out all but the scripts, each of which ends with a semicolon. A script that lies in a file of its own becomes an import of it.</summary>
    public static void Keep(Span<byte> source)
    {
        for (var at = 0; at < source.Length;)
        {
            var open = From(at, source[at..].IndexOf((byte)'<'), source);
            BlankOut(source[at..open]);
            at = source[open..] switch
            {
                var comment when comment.StartsWith("<!--"u8) => Pass(source, open, From(open, comment.IndexOf("-->"u8), source)),
                var tag when Starts(tag, "<script"u8) && tag.Length > 7 && (IsBlank(tag[7]) || tag[7] is (byte)'>' or (byte)'/') => KeepScript(source, open),
                _ => Pass(source, open, Math.Min(open + 1, source.Length)),
            };
        }
    }

    private static int From(int at, int found, ReadOnlySpan<byte> source) => found < 0 ? source.Length : at + found;

    private static int Pass(Span<byte> source, int start, int end)
    {
        BlankOut(source[start..end]);
        return end;
    }

    // Returns where what follows starts.
    private static int KeepScript(Span<byte> source, int open)
    {
        var tag = Read(source, open + 7);
        var isClosed = source[tag.End - 1] == '>' && source[tag.End - 2] == '/';
        var end = isClosed ? tag.End : Close(source, tag.End);
        BlankOut(source[open..(tag.File?.Start ?? tag.End)]);
        if (tag.File is var (_, fileEnd))
        {
            BlankOut(source[fileEnd..end]);
            "import"u8.CopyTo(source[open..]);
            source[fileEnd] = (byte)';';
        }
        else if (!tag.IsCode)
        {
            BlankOut(source[tag.End..end]);
        }

        if (end < source.Length && !isClosed)
            source[end++] = (byte)';';

        return end;
    }

    private static int Close(ReadOnlySpan<byte> source, int at)
    {
        while (source[at..].IndexOf("</"u8) is >= 0 and var found)
        {
            at += found;
            if (Starts(source[at..], "</script"u8))
                return at;

            at += 2;
        }

        return source.Length;
    }

    private static Tag Read(ReadOnlySpan<byte> source, int at)
    {
        var (isCode, file) = (true, default((int, int)?));
        while (at < source.Length && source[at] != '>')
        {
            var name = at;
            at = EndOf(source, at, "=> \t\r\n"u8);
            if (at < source.Length && source[at] == '=')
            {
                var (start, end) = Value(source, at + 1);
                var isQuoted = end < source.Length && source[end] == source[start - 1];
                if (isQuoted && end + 1 < source.Length && Starts(source[name..at], "src"u8) && source[start] == '.')
                    file = (start - 1, end + 1);

                isCode &= !(Starts(source[name..at], "lang"u8) || Starts(source[name..at], "type"u8)) || Languages.Contains(Encoding.UTF8.GetString(source[start..end]).Split('/')[^1]);
                at = isQuoted ? end + 1 : end;
            }
            else if (at == name)
            {
                at++;
            }
        }

        return new Tag(Math.Min(at + 1, source.Length), isCode, file);
    }

    private static (int Start, int End) Value(ReadOnlySpan<byte> source, int at) => at < source.Length && source[at] is (byte)'"' or (byte)'\''
        ? (at + 1, From(at + 1, source[(at + 1)..].IndexOf(source[at]), source))
        : (at, EndOf(source, at, "> \t\r\n"u8));

    private static int EndOf(ReadOnlySpan<byte> source, int at, ReadOnlySpan<byte> ends) => From(at, source[at..].IndexOfAny(ends), source);

    private static bool Starts(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start) => text.Length >= start.Length && Ascii.EqualsIgnoreCase(text[..start.Length], start);

    private static bool IsBlank(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    private static void BlankOut(Span<byte> text)
    {
        foreach (ref var value in text)
            value = IsBlank(value) ? value : Blank;
    }

    // Where it ends, whether a language of ours stands after it, and the string that names the file of its script.
    private readonly record struct Tag(int End, bool IsCode, (int Start, int End)? File);
}
