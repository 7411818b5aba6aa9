using Hex.Core.Conversation;
using Hex.Core.Ports;
using Hex.Core.Runs;

namespace Hex.Exec.Loop;

/// <summary>A server that answers from the log of an earlier run, without any network.</summary>
/// <param name="candidate">The candidate whose answers they are.</param>
/// <param name="answers">Its <see cref="ModelReplied"/> and <see cref="ModelFailed"/> events in order.</param>
internal sealed class RecordedServer(string candidate, IEnumerable<RunEvent> answers) : IModelServer, IModel
{
    private readonly Queue<RunEvent> _answers = new(answers);

    /// <inheritdoc />
    public ModelEndpoint Endpoint { get; } = new() { Name = "recording", Dialect = ModelDialect.OpenAI, Address = "recording:" };

    /// <inheritdoc />
    public IModel Model => this;

    /// <inheritdoc />
    public Task<IReadOnlyList<ModelFacts>> ListAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ModelFacts>>([new() { Name = candidate }]);

    /// <inheritdoc />
    public Task<ModelFacts?> FindAsync(string model, CancellationToken cancellationToken) => Task.FromResult<ModelFacts?>(new() { Name = candidate });

    /// <inheritdoc />
    public Task<ModelReply> AskAsync(ModelRequest request, Action<ModelProgress> onProgress, CancellationToken cancellationToken)
    {
        if (!_answers.TryDequeue(out var next))
        {
            throw new ModelException(ModelFailureKind.CutOff, $"the recording of {candidate} has no further answer", "the run went another way than the recorded one");
        }

        if (next is not ModelReplied reply)
        {
            throw new ModelException(ModelFailureKind.ServerFailed, $"{candidate} gave no answer at this place when it was recorded", "nothing can be done about it in a replay");
        }

        onProgress(new ModelProgress.Said(reply.Text));
        return Task.FromResult(new ModelReply
        {
            Model = reply.Model,
            Text = reply.Text,
            Thinking = reply.Thinking,
            Calls = reply.Calls,
            Stop = Enum.Parse<ModelStop>(reply.Stop, ignoreCase: true),
            Usage = new TokenUsage(reply.PromptTokens, reply.ReplyTokens, reply.CostUsd),
        });
    }
}
