namespace Hex.Exec.Workspaces;

/// <summary>What became of the files of a run.</summary>
/// <param name="Restored">Files put back as they were.</param>
/// <param name="Left">Files left alone because somebody else changed them meanwhile.</param>
internal sealed record Restoration(IReadOnlyList<string> Restored, IReadOnlyList<string> Left);
