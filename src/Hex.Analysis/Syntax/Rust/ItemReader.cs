using Hex.Core.Code;

namespace Hex.Analysis.Syntax.Rust;

/// <summary>Reads items: those of the file, of the modules in it, and those that stand in the braces of a macro.</summary>
internal sealed class ItemReader
{
    // A name of so many parts is no module that anybody wrote, and would only grow.
    private const int Deepest = 100;

    private readonly RustSource _source;
    private readonly AttributeReader _attributeReader;
    private readonly UseReader _uses;
    private readonly CodeReader _code;
    private readonly Implementations _implementations;
    private readonly Stack<(string Scope, bool IsTest)> _around = new();
    private readonly bool _hasMarks;
    private RustAttributes _attributes;
    private bool _isExported;
    private bool _isForAll;
    private int _from;

    public ItemReader(RustSource source)
    {
        _source = source;
        _attributeReader = new AttributeReader(source);
        _uses = new UseReader(source);
        _code = new CodeReader(source, _attributeReader, _uses);
        _implementations = new Implementations(source);
        _hasMarks = PublicMark.IsIn(source.Bytes);
    }

    /// <summary>Whether a program could start here.</summary>
    public bool HasMain { get; private set; }

    /// <summary>Reads the items in a part of the file; attributes may stand in the part before.</summary>
    public void Read(int start, int end)
    {
        var lexer = new RustLexer(_source.Bytes, start, end);
        for (var token = lexer.Next(); token.Kind != RustTokenKind.End; token = lexer.Next())
        {
            if (token.Kind == RustTokenKind.Name)
                ReadWord(ref lexer, token);
            else if (token.Kind == RustTokenKind.PathSeparator)
                _ = PathReader.Read(ref lexer, token, _source);
            else
                ReadSign(ref lexer, token);
        }

        while (_around.Count > 0)
        {
            Leave(end);
        }
    }

    /// <summary>Settles what needs the whole file.</summary>
    public void Finish() => _implementations.Finish();

    private void ReadSign(ref RustLexer lexer, RustToken token)
    {
        if (token.Is('#'))
            _attributes = _attributes.With(_attributeReader.Read(ref lexer));
        else if (token.IsOpening)
            Enter(_source.Scope, token.End);
        else if (token.IsClosing)
            Leave(token.End);
        else if (token.Is(';'))
            Forget(token.End);
    }

    private void Enter(string scope, int at)
    {
        _around.Push((_source.Scope, _source.IsTest));
        _source.IsTest |= _attributes.IsTest;
        _source.Scope = scope;
        Forget(at);
    }

    private void Leave(int at)
    {
        if (_around.TryPop(out var around))
            (_source.Scope, _source.IsTest) = around;

        Forget(at);
    }

    private void Forget(int at) => (_attributes, _isExported, _isForAll, _from) = (default, false, false, at);

    private void ReadWord(ref RustLexer lexer, RustToken word)
    {
        switch (_source.Name(word))
        {
            case "pub":
                ReadVisibility(ref lexer);
                return;
            case "unsafe" or "async" or "default" or "auto" or "safe" or "gen":
                return;
            case "const" when _source.Name(lexer.Peek()) is "fn" or "unsafe" or "async" or "extern" or "trait" or "impl":
                return;
            case "extern" when !lexer.Is(lexer.Peek(), "crate"u8):
                return;
            case "mod" when !lexer.Peek().Is('!'):
                ReadModule(ref lexer);
                return;
            default:
                var wasTest = _source.IsTest;
                _source.IsTest |= _attributes.IsTest;
                var isRead = ReadItem(ref lexer, word);
                _source.IsTest = wasTest;
                if (isRead)
                    Forget(lexer.Position);

                return;
        }
    }

    // pub, pub(crate), pub(in crate::orders)
    private void ReadVisibility(ref RustLexer lexer)
    {
        (_isExported, _isForAll) = (true, true);
        if (!lexer.Peek().Is('('))
            return;

        var ahead = lexer;
        _ = ahead.Next();
        if (_source.Name(ahead.Peek()) is not ("crate" or "self" or "super" or "in"))
            return;

        _isForAll = false;
        _ = AttributeReader.Group(ref lexer);
    }

    // Whether it was one, and is read to its end.
    private bool ReadItem(ref RustLexer lexer, RustToken word)
    {
        switch (_source.Name(word))
        {
            case "use":
                _uses.Read(ref lexer, _isExported ? ImportKind.ReExport : ImportKind.Static);
                return true;
            case "extern":
                ReadExternCrate(ref lexer);
                return true;
            case "impl":
                if (HeaderReader.Implementation(lexer, _source) is { } found)
                    _implementations.Add(found.Type, found.Trait);

                _code.ReadBody(ref lexer);
                return true;
            case "macro_rules" when lexer.Peek().Is('!'):
                _ = lexer.Next();
                ReadMacro(ref lexer, _attributes.IsMacroExport);
                return true;
            case "macro" when lexer.Peek().Kind == RustTokenKind.Name:
                ReadMacro(ref lexer, _isExported);
                return true;
            case "const" or "static" or "type":
                return ReadNamed(ref lexer, _source.Is(word, "type"u8) ? DeclarationKind.Type : DeclarationKind.Value);
            case "fn" or "struct" or "union" or "enum" or "trait" when lexer.Peek().Kind == RustTokenKind.Name:
                return ReadNamed(ref lexer, KindOf(_source.Name(word)));
            default:
                _ = PathReader.Read(ref lexer, word, _source);
                return false;
        }
    }

    private static DeclarationKind KindOf(string word) => word switch
    {
        "fn" => DeclarationKind.Function,
        "enum" => DeclarationKind.Enum,
        "trait" => DeclarationKind.Interface,
        _ => DeclarationKind.Class,
    };

    private bool ReadNamed(ref RustLexer lexer, DeclarationKind kind)
    {
        if (lexer.Peek() is var first && (lexer.Is(first, "mut"u8) || lexer.Is(first, "ref"u8)))
            _ = lexer.Next();

        if (lexer.Peek() is not { Kind: RustTokenKind.Name } name)
            return false;

        _ = lexer.Next();
        if (!lexer.Is(name, "_"u8))
            Declare(name, kind, _isExported, kind == DeclarationKind.Interface ? HeaderReader.Bounds(lexer, _source) : []);

        HasMain |= kind == DeclarationKind.Function && !_source.IsTest && _source.Scope.Length == 0 && lexer.Is(name, "main"u8);
        if (kind is DeclarationKind.Type or DeclarationKind.Value)
            _code.ReadStatement(ref lexer);
        else
            _code.ReadBody(ref lexer);

        return true;
    }

    private void Declare(RustToken name, DeclarationKind kind, bool isExported, IReadOnlyList<string> bases) =>
        _source.Declare(name, kind, isExported, _attributes.IsForOutside || IsMarkedBefore(name.Start), bases);

    // What stands between the item before and this one are comments and attributes.
    private bool IsMarkedBefore(int at) =>
        _hasMarks && PublicMark.IsIn(_source.Bytes[_from..at]);

    private void ReadMacro(ref RustLexer lexer, bool isExported)
    {
        if (lexer.Peek() is { Kind: RustTokenKind.Name } name)
        {
            _ = lexer.Next();
            Declare(name, DeclarationKind.Macro, isExported, []);
        }

        // "macro name(…) { … }" has two groups.
        while (lexer.Peek().IsOpening)
        {
            _code.ReadRules(ref lexer);
        }
    }

    private void ReadExternCrate(ref RustLexer lexer)
    {
        _ = lexer.Next();
        var name = lexer.Next();
        var alias = name;
        if (lexer.Is(lexer.Peek(), "as"u8))
        {
            _ = lexer.Next();
            alias = lexer.Next();
        }

        if (name.Kind == RustTokenKind.Name)
            _source.Use(name.Start, _source.Name(name), _isExported ? ImportKind.ReExport : ImportKind.Static, new ImportedName("*", _source.Name(alias)));
    }

    private void ReadModule(ref RustLexer lexer)
    {
        var name = lexer.Next();
        if (name.Kind != RustTokenKind.Name)
            return;

        if (lexer.Peek().Is('{'))
        {
            var wasTest = _source.IsTest;
            _source.IsTest |= _attributes.IsTest;
            Declare(name, DeclarationKind.Module, _isExported, []);
            _source.IsTest = wasTest;
            Enter(_around.Count < Deepest ? _source.Scoped(_source.Name(name)) : _source.Scope, lexer.Next().End);
            return;
        }

        ReadModuleFile(name);
    }

    // "mod x;", which may say in which file x is. One that other crates see is taken by its name, others as a whole.
    private void ReadModuleFile(RustToken name)
    {
        var wasTest = _source.IsTest;
        _source.IsTest |= _attributes.IsTest;
        var local = new ImportedName(_isForAll ? _source.Name(name) : "*", _source.Name(name));
        foreach (var path in _attributes.Paths ?? [])
            _source.Use(name.Start, path, ImportKind.Part, local);

        if (_attributes.Paths is null || _attributes.IsPathConditional)
            _source.Use(name.Start, local.LocalName, ImportKind.Part, local);

        _source.IsTest = wasTest;
        Forget(name.End);
    }
}
