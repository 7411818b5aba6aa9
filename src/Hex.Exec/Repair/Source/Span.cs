namespace Hex.Exec.Repair.Source;

/// <summary>Tokens in a row.</summary>
/// <param name="First">The index of the first.</param>
/// <param name="Last">The index of the last.</param>
internal readonly record struct Span(int First, int Last)
{
    /// <summary>How many tokens it covers.</summary>
    public int Count => Last - First + 1;
}
