namespace Hex.Nexus.Machine.Processes;

/// <summary>A command could not be started, and another might; becomes the start error of its result.</summary>
internal sealed class SpawnException(string message) : Exception(message);
