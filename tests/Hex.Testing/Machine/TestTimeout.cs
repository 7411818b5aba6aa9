namespace Hex.Testing.Machine;

/// <summary>The one bound on waiting in tests: generous, for a signal that never comes.</summary>
public static class TestTimeout
{
    /// <summary>One minute.</summary>
    public static TimeSpan Default { get; } = TimeSpan.FromMinutes(1);
}
