using Hex.Nexus.Machine.Native;

namespace Hex.Nexus.Machine.Processes;

/// <summary>Own session, every signal back to its default and none blocked: the .NET runtime ignores SIGPIPE, children must not.</summary>
internal sealed class SpawnAttributes : IDisposable
{
    private const int SignalSetRoom = 128;

    private readonly byte[] _memory = new byte[NativeSpawn.StructureRoom];

    public SpawnAttributes()
    {
        Span<byte> signals = stackalloc byte[SignalSetRoom];
        var flags = NativeSpawn.SetSession | NativeSpawn.SetSignalDefaults | NativeSpawn.SetSignalMask | NativeSpawn.CloseByDefault;

        SpawnFailures.Require(NativeSpawn.InitializeAttributes(_memory));
        SpawnFailures.Require(NativeSpawn.SetFlags(_memory, (short)flags));
        SpawnFailures.Require(NativeSpawn.FillSignals(signals));
        SpawnFailures.Require(NativeSpawn.SetDefaults(_memory, signals));
        SpawnFailures.Require(NativeSpawn.EmptySignals(signals));
        SpawnFailures.Require(NativeSpawn.SetMask(_memory, signals));
    }

    public Span<byte> Memory => _memory;

    public void Dispose() => _ = NativeSpawn.DestroyAttributes(_memory);
}
