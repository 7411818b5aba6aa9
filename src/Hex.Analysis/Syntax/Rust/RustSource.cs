using Hex.Analysis.Native;
using Hex.Core.Code;

namespace Hex.Analysis.Syntax.Rust;

/// <summary>A file while it is read: where in it the reader is, and what was found so far.</summary>
/// <param name="tree">Its tree.</param>
internal sealed class RustSource(SyntaxTree tree)
{
    private readonly LineStarts _lines = new(tree.Source);
    private readonly HashSet<(string Path, string Scope, bool IsTest)> _references = [];

    /// <summary>Its whole text.</summary>
    public ReadOnlySpan<byte> Bytes => tree.Source;

    /// <summary>What it uses, as far as it was read.</summary>
    public List<RawImport> Imports { get; } = [];

    /// <summary>What it declares, as far as it was read.</summary>
    public List<Declaration> Declarations { get; } = [];

    /// <summary>The module within the file that is being read, with points between its parts.</summary>
    public string Scope { get; set; } = string.Empty;

    /// <summary>Whether what is being read is there for tests alone.</summary>
    public bool IsTest { get; set; }

    /// <summary>Whether what is being read is what a macro puts in place of its calls, wherever these stand.</summary>
    public bool IsInMacro { get; set; }

    /// <summary>Whether what is being read is given to a macro, which alone knows what it makes of it.</summary>
    public bool IsInCall { get; set; }

    /// <summary>The text of a part of it.</summary>
    public string Name(int start, int end) => tree.Name(start, end);

    /// <summary>The text of a token.</summary>
    public string Name(RustToken token) => tree.Name(token.Start, token.End);

    /// <summary>Notes an item.</summary>
    public void Declare(RustToken name, DeclarationKind kind, bool isExported, bool isMarkedPublic, IReadOnlyList<string> bases)
    {
        if (IsTest)
            return;

        var (line, column) = _lines.Of(Bytes, name.Start);
        Declarations.Add(new Declaration(Scoped(Name(name)), kind, line, column, isExported) { IsMarkedPublic = isMarkedPublic, Bases = bases });
    }

    /// <summary>Notes a type of another file that gets traits here.</summary>
    public void DeclareForeign(RustToken at, string name, IReadOnlyList<string> bases)
    {
        var (line, column) = _lines.Of(Bytes, at.Start);
        Declarations.Add(new Declaration(name, DeclarationKind.Class, line, column, IsExported: false) { Bases = bases });
    }

    /// <summary>Whether a token reads so.</summary>
    public bool Is(RustToken token, ReadOnlySpan<byte> text) => Bytes[token.Start..token.End].SequenceEqual(text);

    /// <summary>The name of something in the module that is being read.</summary>
    public string Scoped(string name) => Scope.Length == 0 ? name : $"{Scope}.{name}";

    /// <summary>Notes a use.</summary>
    public void Use(int at, string specifier, ImportKind kind, ImportedName name, bool isComputed = false)
    {
        var (line, column) = _lines.Of(Bytes, at);
        Imports.Add(new RawImport(specifier, kind, line, column, [name]) { Scope = Scope, IsTypeOnly = IsTest, IsComputed = isComputed || IsInCall });
    }

    /// <summary>Notes a path that stands in the code, or the bare name of a macro with its exclamation mark, where it stands first.</summary>
    public void Refer(int at, string path)
    {
        if (!_references.Add((path, Scope, IsTest)))
            return;

        var (line, column) = _lines.Of(Bytes, at);
        Imports.Add(new RawImport(path, ImportKind.Reference, line, column, []) { Scope = Scope, IsTypeOnly = IsTest, IsComputed = IsInCall });
    }
}
