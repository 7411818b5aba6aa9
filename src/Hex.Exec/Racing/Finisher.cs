using Hex.Core.Repositories;

namespace Hex.Exec.Racing;

/// <summary>A candidate of a race whose change passed.</summary>
/// <param name="Change">Its change.</param>
/// <param name="Lane">The working tree that holds it.</param>
/// <param name="State">What differed from HEAD there right after it had passed.</param>
internal sealed record Finisher(RacedChange Change, Lane Lane, WorkTreeState State);
