using System.Text;
using Hex.Analysis.Native;
using Hex.Analysis.Resolution.Python;

namespace Hex.Analysis.Syntax.Python;

/// <summary>Finds how the names that a file imports stand in its code: <c>a.b</c> takes b of a, <c>a</c> alone may take anything.</summary>
/// <remarks>It looks through the text, and asks the tree only where a name stands that was not met before.</remarks>
/// <param name="source">The file.</param>
internal sealed class ModuleUses(PythonSource source)
{
    private static readonly bool[] IsPart = [.. Enumerable.Range(0, 256).Select(value => value >= 128 || value == '_' || char.IsAsciiLetterOrDigit((char)value))];

    private readonly NameUses _uses = new(source.Tree);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Wanted> _wanted = new(StringComparer.Ordinal);
    private readonly bool[] _begins = new bool[256];

    /// <summary>The names declared in the file that its code uses.</summary>
    public HashSet<string> Own { get; } = new(StringComparer.Ordinal);

    /// <summary>All of them, each once, where it stands first.</summary>
    public IReadOnlyList<NameUse> Find()
    {
        foreach (var import in source.Imports.Where(import => !PythonStandardLibrary.Has(import.Specifier)))
        {
            foreach (var name in import.Names.Where(name => name.LocalName != "*"))
                Want(name.LocalName);
        }

        foreach (var declaration in source.Declarations.All)
            WantOwn(declaration.Name);

        if (_wanted.Count > 0)
            Scan(source.Bytes);

        return _uses.All;
    }

    private void WantOwn(string name) => Want(name, new Wanted(1) { IsOwn = true });

    private void Want(string local)
    {
        // Modules in packages, and what is taken of them.
        var parts = local.Count(letter => letter == '.') + 4;
        var root = local.Split('.')[0];
        Want(root, new Wanted(parts));
        if (_wanted[root].Parts < parts)
            _wanted[root] = new Wanted(parts);
    }

    private void Want(string root, Wanted wanted)
    {
        if (_wanted.TryAdd(root, wanted))
            _begins[Encoding.UTF8.GetBytes(root)[0]] = true;
    }

    private void Scan(ReadOnlySpan<byte> text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!IsPart[text[at]])
            {
                at++;
                continue;
            }

            var end = EndOfName(text, at);
            if (_begins[text[at]] && source.Tree.Name(at, end) is var name && _wanted.TryGetValue(name, out var wanted) && !FollowsPoint(text, at))
            {
                if (!wanted.IsOwn)
                    Take(text, at, wanted.Parts);
                else if (!Own.Contains(name) && UseAt(at, end, text[Math.Min(SkipBlanks(text, end), text.Length - 1)] == '.').Exists)
                    Own.Add(name);
            }

            at = end;
        }
    }

    private void Take(ReadOnlySpan<byte> text, int start, int parts)
    {
        var first = EndOfName(text, start);
        var end = first;
        var isStraight = true;
        for (var count = 1; count < parts; count++)
        {
            var point = SkipBlanks(text, end);
            if (point >= text.Length || text[point] != '.')
                break;

            var next = SkipBlanks(text, point + 1);
            if (next >= text.Length || !IsPart[text[next]])
                break;

            isStraight &= point == end && next == point + 1;
            end = EndOfName(text, next);
        }

        var name = source.Tree.Name(start, end);
        if (!isStraight)
            name = string.Concat(name.Where(letter => !char.IsWhiteSpace(letter) && letter != '\\'));

        if (!_known.Contains(name) && UseAt(start, first, end > first) is { Exists: true } node)
        {
            _known.Add(name);
            _uses.Add(name, NameRole.Value, node);
        }
    }

    // The node of a name, if the name means what was imported.
    private SyntaxNode UseAt(int start, int end, bool hasMember)
    {
        var node = source.Tree.Root.At(start, end);
        var kind = source.Kind(node);
        if (kind is PythonNode.String or PythonNode.StringContent)
            return IsType(node) ? node : default;

        if (kind != PythonNode.Identifier || node.Start != start || node.End != end)
            return default;

        var parent = node.Parent;
        var isBinding = source.Kind(parent) switch
        {
            PythonNode.DottedName => source.Kind(parent.Parent) is PythonNode.ImportStatement or PythonNode.ImportFromStatement or PythonNode.AliasedImport or PythonNode.RelativeImport,
            PythonNode.AliasedImport or PythonNode.GlobalStatement or PythonNode.NonlocalStatement or PythonNode.Parameters or PythonNode.LambdaParameters or PythonNode.TypedParameter => true,
            PythonNode.KeywordArgument or PythonNode.DefaultParameter or PythonNode.TypedDefaultParameter or PythonNode.FunctionDefinition or PythonNode.ClassDefinition =>
                parent.ChildByField(source.Grammar.Name).Start == start,
            PythonNode.Assignment => !hasMember && parent.Start == start,
            _ => false,
        };
        return isBinding ? default : node;
    }

    // A type may be written as a string.
    private bool IsType(SyntaxNode text)
    {
        for (var level = 0; level < 4 && text.Exists; level++, text = text.Parent)
        {
            if (source.Kind(text) == PythonNode.Type)
                return true;
        }

        return false;
    }

    private static int EndOfName(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && IsPart[text[at]])
        {
            at++;
        }

        return at;
    }

    private static int SkipBlanks(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && IsBlank(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool FollowsPoint(ReadOnlySpan<byte> text, int at)
    {
        while (at > 0 && IsBlank(text[at - 1]))
        {
            at--;
        }

        // Three points are a value of their own.
        return at > 0 && text[at - 1] == '.' && (at == 1 || text[at - 2] != '.');
    }

    private static bool IsBlank(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\\';

    private sealed record Wanted(int Parts)
    {
        /// <summary>Whether the file itself declares it.</summary>
        public bool IsOwn { get; init; }
    }
}
