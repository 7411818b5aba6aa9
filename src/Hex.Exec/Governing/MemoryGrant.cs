namespace Hex.Exec.Governing;

/// <summary>The governor's answer to a candidate: its memory, held until this is disposed, or why it gets none.</summary>
internal sealed class MemoryGrant : IDisposable
{
    private readonly IDisposable? _life;

    private MemoryGrant(IDisposable? life, string? refusal) => (_life, Refusal) = (life, refusal);

    /// <summary>Whether memory is held.</summary>
    public bool IsHeld => _life is not null;

    /// <summary>Nothing is held, and nothing stands in the way.</summary>
    public static MemoryGrant Free { get; } = new(null, null);

    /// <summary>Why there is no memory, with the numbers that decided, or null.</summary>
    public string? Refusal { get; }

    /// <summary>Memory is held as long as its owner lives.</summary>
    public static MemoryGrant Held(IDisposable life) => new(life, null);

    /// <summary>There is no memory.</summary>
    public static MemoryGrant Refused(string reason) => new(null, reason);

    /// <inheritdoc />
    public void Dispose() => _life?.Dispose();
}
