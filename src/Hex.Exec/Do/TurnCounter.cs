namespace Hex.Exec.Do;

/// <summary>Counts what one candidate tried in one turn.</summary>
internal sealed class TurnCounter
{
    /// <summary>Changes tried so far.</summary>
    public volatile int Tried;
}
