namespace Hex.Analysis.Resolution.Python;

/// <summary>A module in one of several places that have one of its name.</summary>
/// <param name="Place">Which of the places, in the order they are looked at.</param>
/// <param name="Top">What its name starts at there.</param>
/// <param name="Module">The module.</param>
internal sealed record Namesake(int Place, PythonModule Top, PythonModule Module);
