namespace Hex.Exec.Repair.Source;

/// <summary>Where an expression stands.</summary>
internal enum ExpressionRole
{
    /// <summary>Behind <c>return</c>.</summary>
    Returned,

    /// <summary>Behind an assignment.</summary>
    Assigned,

    /// <summary>In the parentheses of a call.</summary>
    Argument,

    /// <summary>In square brackets: an index or a bound of a slice.</summary>
    Index,

    /// <summary>Beside a comparison.</summary>
    Compared,
}
