namespace Hex.Exec.Loop;

/// <summary>What a model hears of its edits.</summary>
/// <param name="HasPassed">Whether they passed the gate; the work is done.</param>
/// <param name="IsNew">Whether something was learned that was not known before.</param>
/// <param name="Text">What the model hears.</param>
internal sealed record ProposalAnswer(bool HasPassed, bool IsNew, string Text)
{
    /// <summary>They passed.</summary>
    public static ProposalAnswer Passed { get; } = new(true, true, "The evidence passed.");

    /// <summary>They were proposed before.</summary>
    public static ProposalAnswer Repeated { get; } = new(
        false, false, "You proposed exactly this before, and it did not pass. Look again at the output of the evidence and propose something else.");

    /// <summary>The evidence ran and did not pass.</summary>
    public static ProposalAnswer Judged(string text) => new(false, true, text);

    /// <summary>They came to nothing before the evidence ran.</summary>
    public static ProposalAnswer Refused(string text) => new(false, false, text);
}
