namespace Hex.Nexus.Machine.Processes;

/// <summary>One process for ever; an id alone is used again.</summary>
/// <param name="Id">Its process id.</param>
/// <param name="StartedAt">When it started, in clock ticks since the machine did.</param>
internal readonly record struct ProcessIdentity(int Id, long StartedAt);
