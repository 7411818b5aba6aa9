using System.Globalization;
using System.Text;
using Hex.Core.Conversation;
using Hex.Nexus.Inference;

namespace Hex.Cli.Output;

/// <summary>Model servers and what they have, in words.</summary>
internal static class InferenceReport
{
    private const double Gigabyte = 1e9;

    public static string Of(IReadOnlyList<EndpointStatus> endpoints, Terminal terminal)
    {
        var report = new StringBuilder();
        foreach (var status in endpoints)
        {
            var endpoint = status.Endpoint;
            var found = status.Failure is null ? terminal.Paint(Color.Green, Count(status.Models.Count)) : terminal.Paint(Color.Yellow, "does not answer");
            report.Append($"{endpoint.Name}  {NameOf(endpoint.Dialect)}  {CleanText.Line(endpoint.Address)}  {found}\n");
            if (status.Failure is { } failure)
                report.Append($"  {CleanText.Line(failure.Sentence)}\n");

            foreach (var model in status.Models)
                report.Append($"  {CleanText.Line(model.Name)}{string.Concat(FactsOf(model).Select(fact => $"  {fact}"))}\n");
        }

        return report.ToString();
    }

    public static string Of(ModelTrial trial) => $"""
        {CleanText.Line(trial.Endpoint.Name)}/{CleanText.Line(trial.Model)} answered: {(trial.Reply.Text.Length > 0 ? CleanText.Line(trial.Reply.Text, 60) : "(nothing)")}
        first token   {(trial.FirstToken is { } first ? $"{first.TotalMilliseconds:0} ms" : "none")}
        whole answer  {trial.Total.TotalMilliseconds:0} ms{(trial.Tries > 1 ? $" in {trial.Tries} tries" : string.Empty)}
        tokens        {TokensOf(trial.Reply.Usage)}
        cost          {CostOf(trial.Reply.Usage.CostUsd)}

        """;

    /// <summary>A dialect as options and documents name it.</summary>
    public static string NameOf(ModelDialect dialect) => dialect.ToString().ToLowerInvariant();

    private static string Count(int models) => models == 1 ? "1 model" : $"{models} models";

    private static IEnumerable<string> FactsOf(ModelFacts model)
    {
        if (model.SizeBytes is { } size)
            yield return string.Create(CultureInfo.InvariantCulture, $"{size / Gigabyte:0.0} GB");

        if (model.ContextTokens is { } context)
            yield return $"{context} tokens";

        if (model.CallsTools is { } calls)
            yield return calls ? "calls tools" : "calls no tools";

        if (model.Thinks == true)
            yield return "thinks";

        if (model.IsLoaded == true)
            yield return "in memory";
    }

    private static string TokensOf(TokenUsage usage) => usage is { PromptTokens: null, ReplyTokens: null }
        ? "unknown"
        : $"{usage.PromptTokens?.ToString(CultureInfo.InvariantCulture) ?? "unknown"} read, {usage.ReplyTokens?.ToString(CultureInfo.InvariantCulture) ?? "unknown"} written";

    private static string CostOf(decimal? cost) => cost is { } known ? string.Create(CultureInfo.InvariantCulture, $"${known:0.######}") : "unknown";
}
