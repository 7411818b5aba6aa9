using System.Globalization;
using System.Text;
using Hex.Core.Failures;
using Hex.Nexus.Machine.Files;
using Hex.Nexus.Machine.Native;

namespace Hex.Nexus.Machine.Processes;

/// <summary>The processes of this machine, as <c>/proc</c> tells them. Empty where there is no <c>/proc</c>.</summary>
internal static class ProcessTable
{
    private const int Init = 1;
    private const long LongestEnvironment = 8 * 1024 * 1024;

    /// <summary>Whether this system has a process table hex can read.</summary>
    public static bool IsAvailable { get; } = OperatingSystem.IsLinux() && File.Exists("/proc/self/stat");

    public static IReadOnlyList<ProcessEntry> Read()
    {
        if (!IsAvailable)
        {
            return [];
        }

        var entries = new List<ProcessEntry>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(folder.AsSpan("/proc/".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                && TryFind(id) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return entries;
    }

    /// <returns>The entry, or null when there is no such process.</returns>
    public static ProcessEntry? TryFind(int id) =>
        ReadAll($"/proc/{id}/stat") is { Length: > 0 } stat ? ProcessEntry.Parse(id, Encoding.UTF8.GetString(stat)) : null;

    /// <summary>Some processes and everything alive below them or below one more process.</summary>
    /// <param name="processes">Those to begin with.</param>
    /// <param name="alive">All that are alive.</param>
    /// <param name="parent">A process whose descendants belong to them too, though it does not itself; or null.</param>
    public static List<ProcessEntry> WithDescendants(List<ProcessEntry> processes, List<ProcessEntry> alive, int? parent)
    {
        var all = processes.ToList();
        var ids = all.Select(entry => entry.Identity.Id).Concat(parent is { } main ? [main] : []).ToHashSet();

        // Everything descends from these two: no set of hex's processes may ever reach through them.
        ids.ExceptWith([0, Init]);
        for (var count = -1; count < all.Count;)
        {
            count = all.Count;
            all.AddRange(alive.Where(entry => ids.Contains(entry.Parent) && ids.Add(entry.Identity.Id)).ToList());
        }

        return all;
    }

    /// <summary>Whether a process other than this one started with a mark in its environment; no, when it is not ours to read.</summary>
    public static bool Carries(int id, ReadOnlySpan<byte> mark) =>
        id != Environment.ProcessId && MarkSearch.Carries(ReadAll($"/proc/{id}/environ"), mark);

    /// <summary>Signals a process unless it has ended and its id names another.</summary>
    public static void Signal(ProcessIdentity process, int signal)
    {
        if (TryFind(process.Id) is { IsDead: false } now && now.Identity == process)
        {
            _ = NativeProcess.Kill(process.Id, signal);
        }
    }

    // Plain calls: processes vanish all the time, and an exception for each would cost more than the sweep.
    private static byte[] ReadAll(string path)
    {
        using var file = new Descriptor(NativeFile.Open(path, OpenFlags.Read));
        if (file.Number < 0 && SystemFailure.IsOutOfDescriptors(LibC.LastError))
        {
            // A process that cannot be looked at must not pass for one that is gone.
            throw FileFailures.FromError(path, "read", LibC.LastError);
        }

        return file.ReadAll(LongestEnvironment) ?? [];
    }
}
