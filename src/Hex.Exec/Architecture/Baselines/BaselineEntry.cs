namespace Hex.Exec.Architecture.Baselines;

/// <summary>A finding that was there when the baseline was made.</summary>
/// <param name="Id">The finding's stable id.</param>
/// <param name="Rule">The id of its rule.</param>
/// <param name="Path">The file.</param>
/// <param name="Subject">What it was about.</param>
public sealed record BaselineEntry(string Id, string Rule, string Path, string Subject);
