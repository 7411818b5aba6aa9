using System.Diagnostics;
using Hex.Core.Commands;
using Hex.Core.Failures;
using Hex.Nexus.Machine.Native;

namespace Hex.Nexus.Machine.Processes;

/// <summary>Accompanies one running process from start to end: feeds it, reads it, holds its time limit, ends its tree.</summary>
internal sealed class CommandPump
{
    private const int BufferSize = 64 * 1024;

    // A grandchild may hold the outputs open for ever.
    private static readonly TimeSpan DrainLimit = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LeftoverGrace = TimeSpan.FromMilliseconds(500);

    private readonly CommandSpec _command;
    private readonly SpawnedProcess _process;
    private readonly ProcessTree _tree;
    private readonly PipeReader _output;
    private readonly PipeReader _error;
    private readonly PipeFeeder _input;
    private readonly byte[] _buffer = GC.AllocateUninitializedArray<byte>(BufferSize);
    private readonly PollEntry[] _polled = new PollEntry[4];
    private TreeEnding? _ending;
    private long? _exitedAt;
    private long? _drainsSince;
    private bool _isTimedOut;

    public CommandPump(CommandSpec command, SpawnedProcess process)
    {
        (_command, _process) = (command, process);
        _tree = new ProcessTree(process);
        _output = new PipeReader(process.Pipes.Output, command.Output, command.OnOutput);
        _error = new PipeReader(process.Pipes.Error, command.Output, command.OnError);
        _input = new PipeFeeder(process.Pipes.Input, command.StandardInput ?? ReadOnlyMemory<byte>.Empty);
    }

    /// <summary>Whether cancellation came before everything was over.</summary>
    public bool IsCancelled { get; private set; }

    /// <summary>Whether the main process has ended.</summary>
    public bool HasExited => _exitedAt is not null;

    private bool IsEnding => _ending is { IsOver: false };

    /// <summary>Returns when the process has ended, and of its tree what the command asks for.</summary>
    public CommandResult Run()
    {
        try
        {
            while (!IsOver())
            {
                Poll(NextPause());
                Advance();
            }
        }
        catch
        {
            EndAtOnce();
            throw;
        }

        return ToResult(Children.Reap(_process.Id));
    }

    private bool IsOver() => HasExited && !IsEnding && ((_output.IsAtEnd && _error.IsAtEnd) || DrainTimeLeft() <= TimeSpan.Zero);

    private TimeSpan NextPause()
    {
        if (IsEnding)
        {
            return _ending!.Pause;
        }

        return HasExited ? DrainTimeLeft() : _command.TimeLimit - Stopwatch.GetElapsedTime(_process.StartedAt);
    }

    private TimeSpan DrainTimeLeft() => DrainLimit - Stopwatch.GetElapsedTime(_drainsSince ??= Stopwatch.GetTimestamp());

    private void Poll(TimeSpan pause)
    {
        _polled[0] = new PollEntry { Descriptor = _process.Wake.ReadEnd, Wanted = NativePipe.PollIn };
        _polled[1] = new PollEntry { Descriptor = _output.Descriptor, Wanted = NativePipe.PollIn };
        _polled[2] = new PollEntry { Descriptor = _error.Descriptor, Wanted = NativePipe.PollIn };
        _polled[3] = new PollEntry { Descriptor = _input.Descriptor, Wanted = NativePipe.PollOut };

        var milliseconds = (int)Math.Clamp(Math.Ceiling(pause.TotalMilliseconds), 0, int.MaxValue);
        var happened = NativePipe.Poll(_polled, _polled.Length, milliseconds);
        if (happened > 0)
        {
            Attend();
        }
        else if (happened < 0 && LibC.LastError != LibC.Interrupted)
        {
            throw new HexException(SystemFailure.Of(LibC.LastError, $"a command could not be waited for ({LibC.Describe(LibC.LastError)})"));
        }
    }

    private void Attend()
    {
        if (_polled[1].Happened != 0)
        {
            _output.Read(_buffer);
        }

        if (_polled[2].Happened != 0)
        {
            _error.Read(_buffer);
        }

        if (_polled[3].Happened != 0)
        {
            _input.Write();
        }

        if (_polled[0].Happened != 0)
        {
            TakeNotice(_process.Wake.Receive());
        }
    }

    private void TakeNotice(byte reason)
    {
        if (reason == WakePipe.Exited)
        {
            _exitedAt = Stopwatch.GetTimestamp();
        }
        else if (reason == WakePipe.Cancelled)
        {
            IsCancelled = true;
        }
    }

    private void Advance()
    {
        if (_ending is not null)
        {
            _ending.Advance(HasExited);
        }
        else if (HasExited && _command.EndsDescendants)
        {
            End(TimeSpan.FromTicks(Math.Min(LeftoverGrace.Ticks, _command.Grace.Ticks)));
        }
        else if (IsCancelled)
        {
            End(_command.Grace);
        }
        else if (!HasExited && Stopwatch.GetElapsedTime(_process.StartedAt) >= _command.TimeLimit)
        {
            _isTimedOut = true;
            End(_command.Grace);
        }
    }

    private void End(TimeSpan grace) => _ending = new TreeEnding(_tree, grace, HasExited);

    // Something of ours failed, such as a listener to the output: no process may stay behind for it.
    private void EndAtOnce()
    {
        _process.Pipes.Dispose();
        _ = NativeProcess.Kill(-_process.Id, Signals.Kill);
        End(TimeSpan.Zero);
        while (IsEnding)
        {
            Poll(_ending!.Pause);
            _ending.Advance(HasExited);
        }

        _ = Children.Reap(_process.Id);
    }

    private CommandResult ToResult(ExitStatus status) => new()
    {
        End = (_isTimedOut, status.Signal) switch
        {
            (true, _) => CommandEnd.TimedOut,
            (false, null) => CommandEnd.Exited,
            _ => CommandEnd.Signalled,
        },
        ExitCode = status.Code,
        Signal = status.Signal,
        Output = _output.ToOutput(),
        Error = _error.ToOutput(),
        Duration = Stopwatch.GetElapsedTime(_process.StartedAt, _exitedAt!.Value),
        LeftoversEnded = _tree.Outlived,
    };
}
