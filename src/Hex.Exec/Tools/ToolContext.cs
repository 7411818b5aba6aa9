using Hex.Core.Ports;
using Hex.Core.Repositories;

namespace Hex.Exec.Tools;

/// <summary>Where a tool works: the working tree of the run and nothing else.</summary>
/// <param name="Tree">The working tree.</param>
/// <param name="Files">Its files, for reading.</param>
/// <param name="Owner">The mark processes of the run carry.</param>
internal sealed record ToolContext(WorkTree Tree, IRootedFiles Files, string Owner)
{
    /// <summary>The files the run may change; a check that is given no path looks near the first of them.</summary>
    public IReadOnlyList<string> AllowedFiles { get; init; } = [];
}
