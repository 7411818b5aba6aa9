using System.Threading.Channels;
using Hex.Core.Agents;
using Hex.Core.Runs;
using Hex.Exec.Evidence;
using Hex.Exec.Runs;

namespace Hex.Exec.Delegates;

/// <summary>Writes what an agent does into the run's log, in the order it tells it.</summary>
/// <remarks>An agent tells on a thread that must not wait for the store; what it tells waits here, one after the other.</remarks>
internal sealed class DelegateEvents : IAsyncDisposable
{
    private readonly Channel<RunEvent> _waiting = Channel.CreateUnbounded<RunEvent>(new UnboundedChannelOptions { SingleReader = true });
    private readonly string _candidate;
    private readonly RunLog _log;
    private readonly TimeProvider _time;
    private readonly long _started;
    private readonly Task _writing;
    private int _step;

    public DelegateEvents(string candidate, RunLog log, TimeProvider time)
    {
        (_candidate, _log, _time, _started) = (candidate, log, time, time.GetTimestamp());
        _writing = WriteAsync();
    }

    /// <summary>Takes what an agent tells.</summary>
    public void Hear(AgentProgress progress)
    {
        switch (progress)
        {
            case AgentProgress.Started started:
                Tell(new DelegateStarted(_candidate, started.Version, started.Model, started.Session));
                break;
            case AgentProgress.Said said:
                _log.Show(new LiveText(_candidate, said.Text, IsThinking: false));
                Tell(new DelegateSaid(_candidate, EvidenceEvent.Shorten(said.Text)));
                break;
            case AgentProgress.Acted acted:
                Tell(new ToolAnswered(_candidate, ++_step, acted.Tool, EvidenceEvent.Shorten(acted.Arguments), acted.Ok, EvidenceEvent.Shorten(acted.Answer), 0));
                break;
            case AgentProgress.Retrying retrying:
                Tell(new ModelRetried(_candidate, _step, retrying.Kind, retrying.Attempt, (long)retrying.Wait.TotalMilliseconds));
                break;
        }
    }

    /// <summary>Writes how it ended, after all it told.</summary>
    public async Task EndAsync(AgentReply reply)
    {
        Tell(new DelegateEnded(
            _candidate, reply.End.ToSnakeCase(), reply.Message, reply.Session, reply.Models, reply.Turns,
            reply.Usage.PromptTokens, reply.Usage.ReplyTokens, reply.Usage.CostUsd, reply.Denials, (long)_time.GetElapsedTime(_started).TotalMilliseconds));
        _waiting.Writer.TryComplete();
        await _writing;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _writing;
    }

    private void Tell(RunEvent told) => _waiting.Writer.TryWrite(told);

    private async Task WriteAsync()
    {
        await foreach (var told in _waiting.Reader.ReadAllAsync())
        {
            await _log.WriteAsync(told);
        }
    }
}
