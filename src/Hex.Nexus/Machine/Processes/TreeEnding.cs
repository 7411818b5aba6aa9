using System.Diagnostics;
using Hex.Core.Failures;

namespace Hex.Nexus.Machine.Processes;

/// <summary>Ends processes: TERM, grace, KILL, until two sweeps in a row find nothing alive.</summary>
internal sealed class TreeEnding
{
    private const int QuietSweepsNeeded = 2;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(80);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly IProcessSet _processes;
    private readonly TimeSpan _grace;
    private readonly long _begun = Stopwatch.GetTimestamp();
    private TimeSpan _pause = FirstPause;
    private TimeSpan _due;
    private bool _knowsOfExit;
    private int _quietSweeps;

    public TreeEnding(IProcessSet processes, TimeSpan grace, bool mainHasExited)
    {
        (_processes, _grace) = (processes, grace);
        Advance(mainHasExited);
    }

    /// <summary>Whether none of them is alive.</summary>
    public bool IsOver => _quietSweeps >= QuietSweepsNeeded;

    /// <summary>How long to wait before the next <see cref="Advance"/> does something.</summary>
    public TimeSpan Pause => _due - Elapsed;

    private TimeSpan Elapsed => Stopwatch.GetElapsedTime(_begun);

    /// <summary>Looks again, once it is time to or the main process has ended, and signals what it finds.</summary>
    public void Advance(bool mainHasExited)
    {
        var isNews = mainHasExited && !_knowsOfExit;
        if (IsOver || (!isNews && Elapsed < _due))
        {
            return;
        }

        _knowsOfExit = mainHasExited;
        var isGone = _processes.Sweep(mainHasExited) == 0 && mainHasExited;
        _quietSweeps = isGone ? _quietSweeps + 1 : 0;
        if (isGone)
        {
            EndUnseen();
        }
        else
        {
            SignalAndWait();
        }
    }

    // Without a process table nothing of the group can be seen: what is left of it is ended blindly.
    private void EndUnseen()
    {
        if (!ProcessTable.IsAvailable)
        {
            _processes.Kill();
        }
    }

    private void SignalAndWait()
    {
        if (Elapsed < _grace)
        {
            _processes.Terminate();
        }
        else if (Elapsed < _grace + Patience)
        {
            _processes.Kill();
        }
        else
        {
            throw HexException.Environment(
                "process_not_ended", "a process of a command could not be ended by SIGKILL", "look for processes stuck in the kernel, such as on a lost network drive");
        }

        _due = Elapsed + _pause;
        _pause = TimeSpan.FromTicks(Math.Min(2 * _pause.Ticks, LongestPause.Ticks));
    }
}
