namespace Hex.Exec.Architecture.Layers;

/// <summary>A source file, its layer, and what decided it.</summary>
/// <param name="Path">The file, relative to the root.</param>
/// <param name="Layer">Its layer, or null when nothing tells; of a test always null.</param>
/// <param name="Rule">What decided, in one clause.</param>
/// <param name="IsTest">Whether it is a test, which uses every layer and belongs to none.</param>
public sealed record FileLayer(string Path, Layer? Layer, string Rule, bool IsTest);
