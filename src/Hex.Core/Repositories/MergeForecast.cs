namespace Hex.Core.Repositories;

/// <summary>What a merge would come to; nothing was checked out for it.</summary>
/// <param name="Tree">The full id of the merged tree; with conflicts in it when there are any.</param>
/// <param name="Conflicts">The paths git cannot merge by itself; empty when it can.</param>
public sealed record MergeForecast(string Tree, IReadOnlyList<string> Conflicts);
