namespace Hex.Core.Runs;

/// <summary>What became of a candidate.</summary>
/// <param name="Name">Its name.</param>
/// <param name="End">How it ended: <see cref="Passed"/>, <see cref="NotPassed"/>, <see cref="Failed"/>, <see cref="Overtaken"/> or <see cref="Skipped"/>.</param>
/// <param name="Reason">Why, in one clause.</param>
public sealed record CandidateReport(string Name, string End, string Reason)
{
    /// <summary>One of its changes passed the gate.</summary>
    public const string Passed = "passed";

    /// <summary>It did its work, and none of its changes passed.</summary>
    public const string NotPassed = "not_passed";

    /// <summary>It could not do its work: its model did not answer.</summary>
    public const string Failed = "failed";

    /// <summary>It was ended because another candidate of the race was first.</summary>
    public const string Overtaken = "overtaken";

    /// <summary>It was passed over.</summary>
    public const string Skipped = "skipped";
}
