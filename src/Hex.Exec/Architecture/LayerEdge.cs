using Hex.Exec.Architecture.Layers;

namespace Hex.Exec.Architecture;

/// <summary>How often files of one layer use files of another.</summary>
/// <param name="From">The layer that uses.</param>
/// <param name="To">The layer that is used.</param>
/// <param name="Uses">How many pairs of files.</param>
/// <param name="Violations">How many of them break a rule about boundaries.</param>
public sealed record LayerEdge(Layer From, Layer To, int Uses, int Violations);
