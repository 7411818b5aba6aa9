using Hex.Nexus.Inference;

namespace Hex.Cli.Output.Json;

/// <summary>What <c>hex inference test --json</c> prints; a cost of null is unknown.</summary>
internal sealed record InferenceTestDocument(
    string Endpoint, string Model, string Answer, long? FirstTokenMs, long DurationMs, int Tries, long? PromptTokens, long? ReplyTokens, decimal? CostUsd)
{
    public static InferenceTestDocument Of(ModelTrial trial) => new(
        trial.Endpoint.Name,
        trial.Model,
        trial.Reply.Text,
        (long?)trial.FirstToken?.TotalMilliseconds,
        (long)trial.Total.TotalMilliseconds,
        trial.Tries,
        trial.Reply.Usage.PromptTokens,
        trial.Reply.Usage.ReplyTokens,
        trial.Reply.Usage.CostUsd);
}
