namespace Hex.Core.Evidence;

/// <summary>What a test runner said it did, summed over its sections.</summary>
/// <param name="Runner">The runner's usual name, such as <c>pytest</c>.</param>
/// <param name="Passed">Tests that ran and passed.</param>
/// <param name="Failed">Tests that ran and failed, errors included.</param>
/// <param name="Skipped">Tests that were found and not run.</param>
public sealed record TestTally(string Runner, int Passed, int Failed, int Skipped)
{
    /// <summary>Tests that really ran.</summary>
    public int Executed => Passed + Failed;
}
