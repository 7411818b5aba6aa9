using Hex.Core.Runs;
using Hex.Exec.Runs;

namespace Hex.Cli.Output;

/// <summary>Tells a run on standard error while it goes on: a line per event, and on a terminal what goes on now.</summary>
internal sealed class RunProgress : IDisposable
{
    private const string Frames = "|/-\\";
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(120);
    private static readonly TimeSpan SilenceBound = TimeSpan.FromSeconds(10);

    private readonly Terminal _terminal;
    private readonly TimeProvider _time;
    private readonly ITimer? _timer;
    private readonly long _openedAt;
    private long? _toldAt;
    private volatile string _status = "starting";
    private int _frame;

    public RunProgress(Terminal terminal, TimeProvider time)
    {
        _terminal = terminal;
        _time = time;
        _openedAt = time.GetTimestamp();
        if (!terminal.Traits.IsInteractive)
            return;

        terminal.Status = new StatusLine();
        _timer = time.CreateTimer(_ => Draw(), null, Tick, Tick);
    }

    public void Show(RecordedEvent recorded)
    {
        // By the monotonic clock, not the events': the time of day may be put right in the middle of a run.
        var now = _time.GetTimestamp();
        if (_toldAt is null)
        {
            _toldAt = now;
            _terminal.WriteErrorLine($"run {recorded.Run}");
        }

        var status = RunLine.StatusOf(recorded.Event);
        _status = status ?? _status;
        var line = RunLine.Of(recorded) ?? (_timer is null && _time.GetElapsedTime(_toldAt.Value, now) >= SilenceBound ? status : null);
        if (line is null)
            return;

        _toldAt = now;
        _terminal.WriteErrorLine($"{ElapsedText.Of(_time.GetElapsedTime(_openedAt, now)),7}  {line}");
    }

    /// <summary>Shows what a model is just saying, at once: the next frame may be a tenth of a second away.</summary>
    public void Show(LiveText live)
    {
        if (_timer is null)
            return;

        _status = RunLine.StatusOf(live);
        Draw();
    }

    public void Dispose()
    {
        _timer?.Dispose();
        _terminal.ClearStatus();
    }

    private void Draw()
    {
        var frame = Frames[_frame++ % Frames.Length];
        _terminal.WriteStatus($"{frame} {ElapsedText.Of(_time.GetElapsedTime(_openedAt))} {_status}");
    }
}
