namespace Hex.Core.Commands;

/// <summary>How much of an output is kept in memory.</summary>
/// <param name="Head">Bytes kept from the beginning.</param>
/// <param name="Tail">Bytes kept from the end.</param>
public readonly record struct OutputBound(int Head, int Tail)
{
    /// <summary>64 KiB from the beginning and 192 KiB from the end: test runners print their summary last.</summary>
    public static OutputBound Default { get; } = new(64 * 1024, 192 * 1024);

    /// <summary>For output that must be whole to be of use, such as git's listings: 64 MiB from the beginning.</summary>
    public static OutputBound Whole { get; } = new(64 * 1024 * 1024, 0);
}
