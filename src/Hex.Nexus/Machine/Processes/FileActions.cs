using Hex.Nexus.Machine.Native;

namespace Hex.Nexus.Machine.Processes;

/// <summary>What happens to descriptors and the working directory between fork and exec.</summary>
internal sealed class FileActions : IDisposable
{
    private const int StandardInput = 0;
    private const int StandardOutput = 1;
    private const int StandardError = 2;
    private const int FirstOther = 3;
    private const int ReadOnly = 0;

    private static bool _lacksCloseFrom = OperatingSystem.IsMacOS();

    private readonly byte[] _memory = new byte[NativeSpawn.StructureRoom];

    public FileActions(ChildPipes pipes, string workingDirectory)
    {
        SpawnFailures.Require(NativeSpawn.InitializeActions(_memory));
        ConnectInput(pipes.Input);
        SpawnFailures.Require(NativeSpawn.AddDuplicate(_memory, pipes.Output!.WriteEnd, StandardOutput));
        SpawnFailures.Require(NativeSpawn.AddDuplicate(_memory, (pipes.Error ?? pipes.Output).WriteEnd, StandardError));
        ChangeDirectory(workingDirectory);
        CloseInherited();
    }

    public Span<byte> Memory => _memory;

    public void Dispose() => _ = NativeSpawn.DestroyActions(_memory);

    private void ConnectInput(PipePair? input) => SpawnFailures.Require(input is null
        ? NativeSpawn.AddOpen(_memory, StandardInput, "/dev/null\0"u8, ReadOnly, mode: 0)
        : NativeSpawn.AddDuplicate(_memory, input.ReadEnd, StandardInput));

    private void ChangeDirectory(string workingDirectory)
    {
        try
        {
            SpawnFailures.Require(NativeSpawn.AddChangeDirectory(_memory, NativeStrings.Single(workingDirectory)));
        }
        catch (EntryPointNotFoundException)
        {
            throw new SpawnException("this C library cannot start a process in a folder; hex needs glibc 2.29, musl 1.1.24 or macOS 10.15");
        }
    }

    // hex's own descriptors close on exec; this is for those hex itself was started with. Where it is missing those stay open.
    private void CloseInherited()
    {
        if (_lacksCloseFrom)
        {
            return;
        }

        try
        {
            SpawnFailures.Require(NativeSpawn.AddCloseFrom(_memory, FirstOther));
        }
        catch (EntryPointNotFoundException)
        {
            _lacksCloseFrom = true;
        }
    }
}
