using Hex.Core.Ports;

namespace Hex.Nexus.Machine.Processes;

/// <summary>Finds processes of a dead run by the mark in their environment. Without <c>/proc</c> there is no such search, and none is found.</summary>
internal sealed class Leftovers : ILeftovers
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public int End(string owner)
    {
        var processes = new MarkedProcesses(owner);
        var ending = new TreeEnding(processes, Grace, mainHasExited: true);
        while (!ending.IsOver)
        {
            var pause = ending.Pause;
            Thread.Sleep(pause > TimeSpan.Zero ? pause : TimeSpan.Zero);
            ending.Advance(mainHasExited: true);
        }

        return processes.Found;
    }
}
