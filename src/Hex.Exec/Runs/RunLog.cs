using Hex.Core.Runs;

namespace Hex.Exec.Runs;

/// <summary>Writes the log of one run: every event is in the store before anybody is told of it.</summary>
internal sealed class RunLog : IDisposable
{
    private readonly RunLogWriter _writer;
    private readonly string? _lane;

    public RunLog(RunLogWriter writer)
        : this(writer, lane: null)
    {
    }

    private RunLog(RunLogWriter writer, string? lane) => (_writer, _lane) = (writer, lane);

    /// <summary>The same log, as it is written from a worktree of a race.</summary>
    /// <param name="candidate">The candidate that works there.</param>
    public RunLog InLane(string candidate) => new(_writer, candidate);

    /// <summary>Appends an event.</summary>
    /// <remarks>Takes no token: what has happened is recorded even while the run is being interrupted.</remarks>
    public Task WriteAsync(RunEvent runEvent) => _writer.WriteAsync(runEvent, _lane);

    /// <summary>Shows what a model is just saying.</summary>
    public void Show(LiveText text) => _writer.Show(text);

    /// <summary>A text without secrets, for those it is sent to.</summary>
    public string Redact(string text) => _writer.Redact(text);

    /// <summary>Appends a warning.</summary>
    public Task WarnAsync(string message) => WriteAsync(new Warned(message));

    /// <inheritdoc />
    public void Dispose() => _writer.Dispose();
}
