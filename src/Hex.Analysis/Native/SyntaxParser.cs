namespace Hex.Analysis.Native;

/// <summary>A parser with a cursor of its own: one for each thread, used for file after file.</summary>
internal sealed class SyntaxParser : IDisposable
{
    private readonly SyntaxCursor _scan = new();
    private readonly NameTable _names = new();
    private readonly nint _parser = NativeCall.First(TreeSitter.NewParser);
    private Grammar? _grammar;

    /// <summary>The cursor for the walk through a tree, one at a time.</summary>
    public SyntaxCursor Cursor { get; } = new();

    /// <summary>Parses a source; whatever is wrong with it, there is a tree.</summary>
    /// <param name="grammar">Its grammar.</param>
    /// <param name="source">The text in UTF-8; the tree refers to it by position.</param>
    public unsafe SyntaxTree Parse(Grammar grammar, ReadOnlyMemory<byte> source)
    {
        if (_grammar != grammar)
        {
            _ = TreeSitter.SetLanguage(_parser, grammar.Language);
            _grammar = grammar;
        }

        fixed (byte* start = source.Span)
            return new SyntaxTree(TreeSitter.Parse(_parser, 0, start, (uint)source.Length), source, _scan, _names);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Cursor.Dispose();
        _scan.Dispose();
        TreeSitter.DeleteParser(_parser);
    }
}
