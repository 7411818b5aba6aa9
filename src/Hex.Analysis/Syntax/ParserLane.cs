using Hex.Analysis.Files;
using Hex.Analysis.Native;

namespace Hex.Analysis.Syntax;

/// <summary>What one thread needs to read file after file.</summary>
internal sealed class ParserLane : IDisposable
{
    /// <summary>Where files are read into.</summary>
    public SourceBuffer Buffer { get; } = new();

    /// <summary>What parses them.</summary>
    public SyntaxParser Parser { get; } = new();

    /// <inheritdoc />
    public void Dispose() => Parser.Dispose();
}
