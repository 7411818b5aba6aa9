namespace Hex.Exec.Loop.Calls;

/// <summary>Bounds what reading an answer may cost, so that the time stays linear in its length whatever a model wrote.</summary>
internal sealed class ScanBudget(long letters)
{
    private long _left = letters;

    /// <summary>Whether nothing is left.</summary>
    public bool IsSpent => _left <= 0;

    /// <summary>Spends some of it.</summary>
    public void Spend(int letters) => _left -= letters;
}
