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

        Require(NativeSpawn.InitializeAttributes(_memory));
        Require(NativeSpawn.SetFlags(_memory, (short)flags));
        Require(NativeSpawn.FillSignals(signals));
        Require(NativeSpawn.SetDefaults(_memory, signals));
        Require(NativeSpawn.EmptySignals(signals));
        Require(NativeSpawn.SetMask(_memory, signals));
    }

    public Span<byte> Memory => _memory;

    public void Dispose() => _ = NativeSpawn.DestroyAttributes(_memory);

    private static void Require(int error)
    {
        if (error != 0)
        {
            throw new SpawnException($"the start could not be prepared ({LibC.Describe(error)})");
        }
    }
}
