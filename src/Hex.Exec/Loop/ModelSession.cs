using System.Text;
using Hex.Core.Conversation;
using Hex.Core.Ports;
using Hex.Core.Runs;
using Hex.Exec.Context;
using Hex.Exec.Runs;

namespace Hex.Exec.Loop;

/// <summary>One candidate's talk with its model: every question and answer is told, counted and bounded.</summary>
internal sealed class ModelSession(IModel model, string candidate, ModelBudget budget, RunLog log, bool isRecorded, TimeProvider time)
{
    /// <summary>Asks the model.</summary>
    /// <param name="request">The question, secrets redacted.</param>
    /// <param name="step">The step of the loop, from 1.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="ModelException">There is no usable answer; it has been told.</exception>
    /// <exception cref="Core.Failures.HexException">A bound of the run is reached.</exception>
    public async Task<ModelReply> AskAsync(ModelRequest request, int step, CancellationToken cancellationToken)
    {
        budget.Require();
        var tokens = TokenEstimate.Of(request);
        var text = ModelRequestText.Of(request);
        await log.WriteAsync(new ModelAsked(candidate, step, tokens, ModelRequestText.Hash(text), isRecorded ? Encoding.UTF8.GetString(text.Span) : null));
        var listening = new Listening(this, step, time.GetTimestamp());
        try
        {
            var reply = await model.AskAsync(request, listening.Hear, cancellationToken);
            await listening.ToldAsync();
            await log.WriteAsync(Replied(reply, step, listening));
            budget.Count(reply.Usage, tokens, TokenEstimate.Of(reply.Text) + TokenEstimate.Of(reply.Thinking) + reply.Calls.Sum(call => TokenEstimate.Of(call.Arguments)));
            return reply.Model.Length == 0 || ModelNames.Mean(request.Model, reply.Model) ? reply : throw new ModelException(
                ModelFailureKind.WrongModel, $"'{request.Model}' was asked and '{reply.Model}' answered", "look what its server takes the name for");
        }
        catch (ModelException exception)
        {
            await listening.ToldAsync();
            await log.WriteAsync(new ModelFailed(candidate, step, exception.Kind.ToSnakeCase(), exception.Failure.Sentence));
            throw;
        }
    }

    private ModelReplied Replied(ModelReply reply, int step, Listening listening) => new(
        candidate, step, reply.Model, reply.Text, reply.Thinking, reply.Calls, reply.Stop.ToString().ToLowerInvariant(),
        reply.Usage.PromptTokens, reply.Usage.ReplyTokens, reply.Usage.CostUsd,
        (long?)listening.FirstToken?.TotalMilliseconds, (long)time.GetElapsedTime(listening.Started).TotalMilliseconds);

    /// <summary>Hears one answer while it comes.</summary>
    private sealed class Listening(ModelSession session, int step, long started)
    {
        private readonly LiveTail _tail = new();
        private readonly List<Task> _told = [];

        public long Started => started;

        public TimeSpan? FirstToken { get; private set; }

        public void Hear(ModelProgress progress)
        {
            switch (progress)
            {
                case ModelProgress.Said said:
                    Show(said.Text, isThinking: false);
                    break;
                case ModelProgress.Thought thought:
                    Show(thought.Text, isThinking: true);
                    break;
                case ModelProgress.Retrying retrying:
                    _tail.Clear();
                    _told.Add(session.LogRetryAsync(retrying, step));
                    break;
            }
        }

        public Task ToldAsync() => Task.WhenAll(_told);

        private void Show(string text, bool isThinking)
        {
            FirstToken ??= session.ElapsedSince(started);
            session.ShowLive(_tail.Add(text, isThinking), isThinking);
        }
    }

    private TimeSpan ElapsedSince(long started) => time.GetElapsedTime(started);

    private void ShowLive(string tail, bool isThinking) => log.Show(new LiveText(candidate, tail, isThinking));

    private Task LogRetryAsync(ModelProgress.Retrying retrying, int step) => log.WriteAsync(new ModelRetried(
        candidate, step, retrying.Kind.ToSnakeCase(), retrying.Attempt, (long)retrying.Wait.TotalMilliseconds));
}
