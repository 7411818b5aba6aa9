using System.Text;
using Hex.Analysis.Native;

namespace Hex.Analysis.Syntax.Python;

/// <summary>Reads a file of Python.</summary>
/// <remarks>It goes down only to where something can be declared for the module, or where the word <c>import</c> is.</remarks>
internal sealed class PythonReader
{
    private readonly PythonSource _source;
    private readonly PythonImportReader _imports;
    private readonly PythonCallReader _calls;
    private readonly PythonDeclarationReader _declarations;
    private int[] _places;
    private readonly bool _hasError;
    private bool _isEntryPoint;
    private bool _isMarked;

    private PythonReader(PythonSource source)
    {
        _source = source;
        _imports = new PythonImportReader(source);
        _calls = new PythonCallReader(source);
        _declarations = new PythonDeclarationReader(source);
        _places = PlacesOf(source.Bytes, "import"u8);
        _hasError = source.Tree.Root.HasError;
        _isEntryPoint = source.Bytes.StartsWith("#!"u8);
    }

    /// <summary>Reads a file.</summary>
    public static FileSyntax Read(string path, SyntaxTree tree, PythonGrammar grammar, SyntaxCursor cursor)
    {
        var source = new PythonSource(path, tree, grammar);
        var reader = new PythonReader(source);
        reader.Walk(cursor);
        reader._declarations.Finish();
        var names = new ModuleUses(source);
        var uses = names.Find();
        return new FileSyntax
        {
            Declarations = [.. source.Declarations.All.Select(each => each with { IsUsedInside = names.Own.Contains(each.Name) || source.TakenUp.Contains(each.Name) })],
            Imports = ReExports.Sort(source, uses),
            Uses = uses,
            IsEntryPoint = reader._isEntryPoint,
            ErrorLine = PrintStatements.First(source) is { } print ? Math.Min(print, tree.FirstError() ?? print) : tree.FirstError(),
        };
    }

    private static int[] PlacesOf(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word)
    {
        var places = new List<int>();
        for (var from = 0; text[from..].IndexOf(word) is var found and >= 0; from += found + word.Length)
        {
            places.Add(from + found);
        }

        return [.. places];
    }

    private static bool IsPartOfModule(PythonNode kind) => kind is PythonNode.Block or PythonNode.ElseClause or PythonNode.TryStatement or PythonNode.ExceptClause or PythonNode.ExceptGroupClause
        or PythonNode.FinallyClause or PythonNode.WithStatement or PythonNode.ForStatement or PythonNode.WhileStatement or PythonNode.MatchStatement or PythonNode.CaseClause;

    private void Walk(SyntaxCursor cursor)
    {
        var above = new Stack<PythonFrame>();
        var frame = new PythonFrame(_source.Tree.Root, PythonNode.Other) { IsTop = true, IsTypeOnly = _source.IsStub };
        cursor.StartAt(_source.Tree.Root);
        if (!cursor.Down())
            return;

        while (true)
        {
            if (Read(cursor, frame) is { } inner && cursor.Down())
            {
                above.Push(frame);
                frame = inner;
                continue;
            }

            while (!cursor.Next())
            {
                if (!above.TryPop(out frame))
                    return;

                _ = cursor.Up();
            }
        }
    }

    // What it says of all below the node, or null when there is nothing to find.
    private PythonFrame? Read(SyntaxCursor cursor, PythonFrame frame)
    {
        var node = cursor.Node;
        var kind = _source.Kind(node);
        if (kind == PythonNode.Comment)
        {
            _isMarked = frame.IsTop && PublicMark.IsIn(_source.Tree.Bytes(node));
            return null;
        }

        var isMarked = _isMarked;
        _isMarked = false;
        if (frame.IsTop)
            _declarations.Read(node, kind, isMarked);

        switch (kind)
        {
            case PythonNode.ImportStatement:
                _imports.ReadImport(node, frame);
                return null;
            case PythonNode.ImportFromStatement:
                ReadFrom(node, frame);
                return null;

            // It speaks to the compiler; a string has no code but in its braces.
            case PythonNode.FutureImportStatement or PythonNode.StringContent:
                return null;
            case PythonNode.IfStatement or PythonNode.ElifClause when frame.IsTop:
                return Branch(cursor, node, kind, frame);
        }

        if (frame.IsTop && (IsPartOfModule(kind) || (_hasError && node.IsError)))
            return Below(cursor, node, kind, frame) with { IsTop = true };

        if (!HasPlace(node))
            return null;

        if (kind == PythonNode.Call)
            _calls.Read(node, frame);

        return kind is PythonNode.IfStatement or PythonNode.ElifClause ? Branch(cursor, node, kind, frame) : Below(cursor, node, kind, frame);
    }

    // What is loaded by another name is looked for from here on.
    private void ReadFrom(SyntaxNode node, PythonFrame frame)
    {
        var known = _source.Loaders.Count;
        _imports.ReadFrom(node, frame);
        if (_source.Loaders.Count > known)
            _places = [.. _source.Loaders.Keys.Skip(known).SelectMany(name => PlacesOf(_source.Bytes, Encoding.UTF8.GetBytes(name))).Concat(_places).Order()];
    }

    private PythonFrame Below(SyntaxCursor cursor, SyntaxNode node, PythonNode kind, PythonFrame frame)
    {
        var isTypeBranch = frame.TypeBranch != 0 && cursor.Field == (frame.TypeBranch > 0 ? _source.Grammar.Consequence : _source.Grammar.Alternative);
        return new PythonFrame(node, kind)
        {
            IsInFunction = frame.IsInFunction || kind is PythonNode.FunctionDefinition or PythonNode.Lambda,
            IsTypeOnly = frame.IsTypeOnly || isTypeBranch,
        };
    }

    private PythonFrame Branch(SyntaxCursor cursor, SyntaxNode node, PythonNode kind, PythonFrame frame)
    {
        var condition = node.ChildByField(_source.Grammar.Condition);
        _isEntryPoint |= frame.IsTop && IsMainGuard(condition);
        return Below(cursor, node, kind, frame) with { IsTop = frame.IsTop, TypeBranch = TypeBranchOf(condition) };
    }

    private bool IsMainGuard(SyntaxNode condition)
    {
        var text = condition.Exists ? _source.Tree.Bytes(condition) : default;
        return text.IndexOf("__name__"u8) >= 0 && text.IndexOf("__main__"u8) >= 0;
    }

    // if TYPE_CHECKING, if typing.TYPE_CHECKING, if not TYPE_CHECKING
    private int TypeBranchOf(SyntaxNode condition)
    {
        var branch = 1;
        while (_source.Kind(condition) is PythonNode.NotOperator or PythonNode.ParenthesizedExpression)
        {
            branch = _source.Kind(condition) == PythonNode.NotOperator ? -branch : branch;
            condition = _source.Parts(condition).FirstOrDefault();
        }

        var name = _source.Kind(condition) == PythonNode.Attribute ? condition.ChildByField(_source.Grammar.Attribute) : condition;
        return _source.Kind(name) == PythonNode.Identifier && _source.Is(name, "TYPE_CHECKING"u8) ? branch : 0;
    }

    private bool HasPlace(SyntaxNode node)
    {
        var index = Array.BinarySearch(_places, node.Start);
        index = index < 0 ? ~index : index;
        return index < _places.Length && _places[index] < node.End;
    }
}
