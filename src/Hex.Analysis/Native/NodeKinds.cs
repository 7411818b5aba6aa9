using System.Text.Json;

namespace Hex.Analysis.Native;

/// <summary>The kinds of node of a grammar that a reader tells apart, as an enumeration to switch on.</summary>
/// <typeparam name="TKind">Its members are named as the grammar names its nodes, but in Pascal case; the first stands for all others.</typeparam>
internal sealed class NodeKinds<TKind>
    where TKind : struct, Enum
{
    private readonly TKind[] _kinds;

    public NodeKinds(Grammar grammar)
    {
        Grammar = grammar;
        _kinds = new TKind[grammar.SymbolCount];
        foreach (var kind in Enum.GetValues<TKind>())
        {
            // Related grammars share an enumeration, and not every one has each kind.
            if (grammar.Symbol(JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString())) is var symbol and > 0)
                _kinds[symbol] = kind;
        }
    }

    /// <summary>The grammar.</summary>
    public Grammar Grammar { get; }

    /// <summary>The kind of a node; of an error, the first.</summary>
    public TKind Of(SyntaxNode node) => node.Symbol is var symbol && symbol < _kinds.Length ? _kinds[symbol] : default;
}
