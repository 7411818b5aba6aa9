namespace Hex.Nexus.Machine.Processes;

/// <summary>A process could not be started; becomes the start error of its result.</summary>
internal sealed class SpawnException(string message) : Exception(message);
