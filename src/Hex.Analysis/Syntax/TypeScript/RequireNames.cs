using Hex.Analysis.Native;

namespace Hex.Analysis.Syntax.TypeScript;

/// <summary>What a file loads modules with besides <c>import</c>: <c>require</c>, and what <c>createRequire</c> of Node's module gives, under whatever names.</summary>
internal sealed class RequireNames
{
    private readonly TypeScriptSource _source;
    private readonly HashSet<string> _makers = new(StringComparer.Ordinal) { "createRequire" };
    private readonly Dictionary<string, bool> _made = new(StringComparer.Ordinal);

    /// <summary>Finds the names.</summary>
    public RequireNames(TypeScriptSource source, SyntaxNode root, SyntaxCursor cursor)
    {
        _source = source;
        if (source.Bytes.IndexOf("createRequire"u8) >= 0)
            Collect(root, cursor);
    }

    /// <summary>The words without which nothing is loaded in this way.</summary>
    public IEnumerable<string> Words => _made.Keys.Concat(_makers).Prepend("require");

    /// <summary>Whether what is called loads a module.</summary>
    /// <param name="function">What is called.</param>
    /// <param name="isHere">Whether paths start at this file.</param>
    public bool IsRequire(SyntaxNode function, out bool isHere)
    {
        isHere = true;
        switch (_source.Kind(function))
        {
            case TypeScriptNode.Identifier:
                return _source.Is(function, "require"u8) || (_made.Count > 0 && _made.TryGetValue(_source.Text(function), out isHere));
            case TypeScriptNode.MemberExpression:
                return _source.IsMember(function, "module"u8, "require"u8);
            case TypeScriptNode.CallExpression:
                return IsMade(function, out isHere);
            default:
                return false;
        }
    }

    private void Collect(SyntaxNode root, SyntaxCursor cursor)
    {
        cursor.StartAt(root);
        while (true)
        {
            Note(cursor.Node);
            if (cursor.Down())
                continue;

            while (!cursor.Next())
            {
                if (!cursor.Up())
                    return;
            }
        }
    }

    private void Note(SyntaxNode node)
    {
        switch (_source.Kind(node))
        {
            case TypeScriptNode.ImportSpecifier:
                NoteMaker(node.ChildByField(_source.Grammar.Name), node.ChildByField(_source.Grammar.Alias));
                break;
            case TypeScriptNode.PairPattern:
                NoteMaker(node.ChildByField(_source.Grammar.Key), node.ChildByField(_source.Grammar.Value));
                break;
            case TypeScriptNode.VariableDeclarator:
                NoteValue(node.ChildByField(_source.Grammar.Name), node.ChildByField(_source.Grammar.Value));
                break;
            case TypeScriptNode.AssignmentExpression:
                NoteValue(node.ChildByField(_source.Grammar.Left), node.ChildByField(_source.Grammar.Right));
                break;
        }
    }

    private void NoteMaker(SyntaxNode name, SyntaxNode alias)
    {
        if (alias.Exists && _source.Is(name, "createRequire"u8))
            _makers.Add(_source.Text(alias));
    }

    private void NoteValue(SyntaxNode name, SyntaxNode value)
    {
        if (_source.Kind(name) != TypeScriptNode.Identifier)
            return;

        if (IsMade(value, out var isHere))
            _made[_source.Text(name)] = isHere;
        else if (IsMaker(value))
            _makers.Add(_source.Text(name));
    }

    // createRequire(import.meta.url)
    private bool IsMade(SyntaxNode call, out bool isHere)
    {
        isHere = true;
        if (_source.Kind(call) != TypeScriptNode.CallExpression || !IsMaker(call.ChildByField(_source.Grammar.Function)))
            return false;

        var start = _source.Argument(call);
        isHere = _source.Is(start, "import.meta.url"u8) || _source.Is(start, "import.meta.filename"u8) || _source.Is(start, "__filename"u8);
        return true;
    }

    private bool IsMaker(SyntaxNode node) => _source.Kind(node) switch
    {
        TypeScriptNode.Identifier => _makers.Contains(_source.Text(node)),
        TypeScriptNode.MemberExpression => _source.Is(node.ChildByField(_source.Grammar.Property), "createRequire"u8),
        _ => false,
    };
}
