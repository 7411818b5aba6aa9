using Hex.Core.Code;

namespace Hex.Analysis.Syntax.Rust;

/// <summary>Reads <c>use</c> declarations, each name of their groups as a use of its own.</summary>
/// <param name="source">The file.</param>
internal sealed class UseReader(RustSource source)
{
    private readonly List<string> _path = [];
    private readonly Stack<int> _groups = new();
    private int _at;
    private bool _isOpen;

    /// <summary>Reads a declaration whose first word was just read.</summary>
    /// <param name="lexer">Where.</param>
    /// <param name="kind">Whether it offers on what it takes.</param>
    public void Read(ref RustLexer lexer, ImportKind kind)
    {
        _path.Clear();
        _groups.Clear();
        _isOpen = false;
        while (true)
        {
            var before = lexer.Position;
            var token = lexer.Next();
            switch (token.Kind)
            {
                case RustTokenKind.Name when lexer.Is(token, "as"u8):
                    Flush(kind, source.Name(lexer.Next()));
                    continue;
                case RustTokenKind.Name:
                    Open(token);
                    _path.Add(source.Name(token));
                    continue;
                case RustTokenKind.PathSeparator:
                    if (_path.Count == 0)
                        AddRoot(token);

                    continue;
            }

            if (!ReadSign(token, kind))
            {
                // Where something else follows, the semicolon was forgotten.
                lexer.Position = token.Is(';') ? lexer.Position : before;
                return;
            }
        }
    }

    private void AddRoot(RustToken separator)
    {
        Open(separator);
        _path.Add(string.Empty);
    }

    private bool ReadSign(RustToken token, ImportKind kind)
    {
        switch (token.Sign)
        {
            case (byte)'{':
                _groups.Push(_path.Count);
                _isOpen = false;
                return true;
            case (byte)'*':
                Open(token);
                _path.Add("*");
                return true;
            case (byte)',' when _groups.Count > 0:
                Flush(kind, null);
                return true;
            case (byte)'}' when _groups.Count > 0:
                Flush(kind, null);
                _ = _groups.Pop();
                Cut();
                return true;
            default:
                Flush(kind, null);
                return false;
        }
    }

    private void Open(RustToken token)
    {
        _at = _isOpen ? _at : token.Start;
        _isOpen = true;
    }

    private void Flush(ImportKind kind, string? alias)
    {
        if (_isOpen && _path.Count > 0)
            Add(kind, alias);

        _isOpen = false;
        Cut();
    }

    private void Add(ImportKind kind, string? alias)
    {
        // "a::{self}" is a.
        if (_path[^1] == "self" && _path.Count > 1)
            _path.RemoveAt(_path.Count - 1);

        var last = _path[^1];
        if (last.Length > 0)
            source.Use(_at, string.Join("::", _path), kind, new ImportedName(last, alias ?? last));
    }

    private void Cut()
    {
        var kept = _groups.TryPeek(out var count) ? count : 0;
        if (_path.Count > kept)
            _path.RemoveRange(kept, _path.Count - kept);
    }
}
