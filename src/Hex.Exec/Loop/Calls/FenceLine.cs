namespace Hex.Exec.Loop.Calls;

/// <summary>A line that opens or closes a fenced block.</summary>
/// <param name="Start">Where the line starts.</param>
/// <param name="MarkStart">Where its backticks or tildes start.</param>
/// <param name="Length">How many there are, as far as it matters.</param>
/// <param name="Info">What stands behind them; only a line without it can close a block.</param>
/// <param name="Next">Where the next line starts.</param>
/// <param name="Mark">The backtick or the tilde.</param>
internal sealed record FenceLine(int Start, int MarkStart, int Length, string Info, int Next, char Mark)
{
    /// <summary>Whether nothing stands behind the mark.</summary>
    public bool IsBare => Info.Length == 0;
}
