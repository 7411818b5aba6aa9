using Hex.Analysis.Files;
using Hex.Analysis.Native;

namespace Hex.Analysis.Syntax;

/// <summary>What one thread needs to read file after file.</summary>
internal sealed class ParserLane : IDisposable
{
    private SyntaxParser? _parser;

    /// <summary>Where files are read into.</summary>
    public SourceBuffer Buffer { get; } = new();

    /// <summary>What parses them; made when first needed, so that nothing native is loaded where the cache knows all.</summary>
    public SyntaxParser Parser => _parser ??= new SyntaxParser();

    /// <inheritdoc />
    public void Dispose() => _parser?.Dispose();
}
