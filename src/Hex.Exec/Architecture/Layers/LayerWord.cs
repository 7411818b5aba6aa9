namespace Hex.Exec.Architecture.Layers;

/// <summary>A row of the vocabulary: what a folder of these names means.</summary>
/// <param name="Names">The names, in lower case, without hyphens and underscores; the first one is what other rows call it.</param>
/// <param name="Layer">The layer it means.</param>
internal sealed record LayerWord(string[] Names, Layer Layer)
{
    /// <summary>The convention it belongs to.</summary>
    public required string Convention { get; init; }

    /// <summary>Whether it means the layer where no folder above it has a meaning.</summary>
    public bool Starts { get; init; } = true;

    /// <summary>The rows beneath which it means the layer too.</summary>
    public string[] Within { get; init; } = [];

    /// <summary>Whether it is an everyday word that counts only in a project whose other folders speak of layers.</summary>
    public bool IsWeak { get; init; }

    /// <summary>Whether a file of this name, not only a folder, is the layer.</summary>
    public bool NamesFiles { get; init; }

    /// <summary>Whether such a folder is one adapter, and not the folder of several.</summary>
    public bool IsOneAdapter { get; init; }

    public string Key => Names[0];

    public bool Means(string? above) => above is null ? Starts : Within.Contains(above);
}
