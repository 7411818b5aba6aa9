namespace Hex.Nexus.Tests.Machine.Processes;

/// <summary>Tests that measure what the whole process does, and so want it to themselves.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RunsAlone
{
    public const string Name = "runs alone";
}
