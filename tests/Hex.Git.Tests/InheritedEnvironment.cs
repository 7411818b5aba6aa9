namespace Hex.Git.Tests;

/// <summary>Tests that change the environment of their own process: nothing else runs meanwhile.</summary>
[CollectionDefinition(nameof(InheritedEnvironment), DisableParallelization = true)]
public sealed class InheritedEnvironment;
