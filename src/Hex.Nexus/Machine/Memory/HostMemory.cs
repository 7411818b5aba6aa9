using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Hex.Core.Admission;
using Hex.Core.Commands;
using Hex.Core.Ports;

namespace Hex.Nexus.Machine.Memory;

/// <summary>The memory of this machine: the kernel's numbers, and what the tools of the accelerators' makers print.</summary>
internal sealed class HostMemory(ICommandRunner commands) : IMachineMemory
{
    private const string Anywhere = "/";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.8);

    // A tool that is missing or hangs once is not asked again by this process: who waits looks every second.
    private readonly ConcurrentDictionary<string, CommandEnd> _useless = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task<MachineMemory> ReadAsync(CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsMacOS())
        {
            var pages = PrintedByAsync("vm_stat", [], cancellationToken);
            var total = PrintedByAsync("sysctl", ["-n", "hw.memsize"], cancellationToken);
            return MacMemory.Parse(await pages, await total, RuntimeInformation.OSArchitecture == Architecture.Arm64);
        }

        var nvidia = PrintedByAsync(NvidiaGpus.Program, NvidiaGpus.Arguments, cancellationToken);
        var rocm = PrintedByAsync(RocmGpus.Program, RocmGpus.Arguments, cancellationToken);
        Accelerator[] accelerators = [.. NvidiaGpus.Parse(await nvidia), .. RocmGpus.Parse(await rocm)];
        var hung = _useless.Where(tool => tool.Value == CommandEnd.TimedOut).Select(tool => tool.Key).Order(StringComparer.Ordinal).ToList();

        // Last, because the tools take a while. One with no memory of its own uses the main one.
        return new LinuxMemory().Read() with
        {
            Accelerators = accelerators,
            IsUnified = accelerators.Length > 0 && Array.TrueForAll(accelerators, accelerator => accelerator is { FreeBytes: null, TotalBytes: null }),
            Unseen = hung.Count > 0 ? $"what is free on GPUs is unknown, because {string.Join(" and ", hung)} did not answer" : null,
        };
    }

    private async Task<string> PrintedByAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        if (_useless.ContainsKey(program))
        {
            return string.Empty;
        }

        var result = await commands.RunAsync(
            new CommandSpec { Executable = program, Arguments = arguments, WorkingDirectory = Anywhere, TimeLimit = Patience, Grace = TimeSpan.FromMilliseconds(200) },
            cancellationToken);
        if (result.End is CommandEnd.NotStarted or CommandEnd.TimedOut)
        {
            _useless[program] = result.End;
        }

        return result.IsSuccess ? result.Output.ToText() : string.Empty;
    }
}
