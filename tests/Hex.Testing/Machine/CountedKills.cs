using Hex.Core.Ports;

namespace Hex.Testing.Machine;

/// <summary>A count of kills that is read from a list, its last number for ever.</summary>
/// <param name="counts">What is counted, one reading after the other.</param>
public sealed class CountedKills(params long?[] counts) : IOutOfMemoryKills
{
    private int _read;

    /// <summary>A machine on which memory never runs out.</summary>
    public static CountedKills None => new(0);

    /// <inheritdoc/>
    public long? Count() => counts[Math.Min(_read++, counts.Length - 1)];
}
