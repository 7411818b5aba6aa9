using System.Text.Json;
using Hex.Core.Conversation;
using Hex.Core.Failures;
using Hex.Exec.Runs;

namespace Hex.Exec.Tools;

/// <summary>The tools a model has, and the one way to call them: whatever is called and however it goes, there is a bounded answer without secrets.</summary>
/// <param name="tools">The tools, in the order the model is told of them.</param>
/// <param name="redaction">Takes secrets out of answers.</param>
/// <param name="time">Counts the time a tool takes.</param>
internal sealed class ToolBox(IReadOnlyList<ITool> tools, SecretRedaction redaction, TimeProvider time)
{
    private const int LongestArguments = 64 * 1024;
    private const int LongestName = 60;

    private readonly Dictionary<string, IReadOnlySet<string>> _arguments =
        tools.ToDictionary(tool => tool.Description.Name, tool => ToolSchema.ArgumentsIn(tool.Description.InputSchema), StringComparer.Ordinal);

    /// <summary>What the model is told of all tools.</summary>
    public IReadOnlyList<ToolDescription> Descriptions { get; } = [.. tools.Select(tool => tool.Description)];

    /// <summary>What the model is told where some files may change: a tool that is of no use for any of them only costs room.</summary>
    public IReadOnlyList<ToolDescription> DescriptionsFor(IReadOnlyList<string> files) =>
    [
        .. tools.Where(tool => tool.FileEndings.Count == 0 || files.Any(file => tool.FileEndings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal))))
            .Select(tool => tool.Description),
    ];

    /// <summary>Does what a model asks for.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing the tool started is alive.</exception>
    public async Task<ToolAnswer> RunAsync(ToolCall call, ToolContext context, CancellationToken cancellationToken)
    {
        var answer = tools.FirstOrDefault(tool => tool.Description.Name == call.Name) is { } tool
            ? await RunAsync(tool, call.Arguments, context, cancellationToken)
            : Unknown(call.Name);
        return answer with { Content = AnswerBound.Cut(redaction.Redact(answer.Content)) };
    }

    private async Task<ToolAnswer> RunAsync(ITool tool, string given, ToolContext context, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(tool.TimeLimit, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            var known = _arguments[tool.Description.Name];
            var (arguments, unknown) = ArgumentNames.Normalise(Parse(given), known, tool.Aliases);

            // Files are read in place: that may block, and the caller shall not.
            var answer = await Task.Run(() => tool.RunAsync(arguments, context, both.Token), both.Token);
            return unknown.Count == 0 ? answer : answer with { Content = $"{answer.Content}\n{Ignored(unknown, known)}" };
        }
        catch (HexException exception)
        {
            return ToolAnswer.Error(exception.Failure.Sentence);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return ToolAnswer.Error($"{tool.Description.Name} did not end within {tool.TimeLimit.TotalSeconds:0} s; ask for less at once.");
        }
    }

    private static JsonElement Parse(string given)
    {
        if (given.Length > LongestArguments)
        {
            throw Broken($"the arguments are {given.Length} characters long", "give only what the tool asks for");
        }

        try
        {
            using var document = JsonDocument.Parse(string.IsNullOrWhiteSpace(given) ? "{}" : given);
            return document.RootElement.ValueKind switch
            {
                JsonValueKind.Object => document.RootElement.Clone(),
                // Some models write the object as a text within the JSON.
                JsonValueKind.String when document.RootElement.GetString() is ['{', ..] inner => Parse(inner),
                _ => throw Broken("the arguments are no JSON object", "write them as {\"name\": value}"),
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw Broken($"the arguments are no valid JSON ({exception.Message.TrimEnd('.')})", "write them as {\"name\": value}");
        }
    }

    private static HexException Broken(string what, string remedy) => HexException.Usage("bad_arguments", what, remedy);

    private static string Ignored(IReadOnlyList<string> unknown, IReadOnlySet<string> known) =>
        $"[ignored: {string.Join(", ", unknown.Take(5).Select(Short))}; the arguments are {string.Join(", ", known)}]";

    private ToolAnswer Unknown(string name)
    {
        var names = tools.Select(tool => tool.Description.Name).ToList();
        var meant = name.Length <= LongestName && NearestName.Of(name, names) is { } nearest ? $" Did you mean '{nearest}'?" : string.Empty;
        return ToolAnswer.Error($"There is no tool '{Short(name)}'.{meant} The tools are: {string.Join(", ", names)}.");
    }

    private static string Short(string name) => name.Length <= LongestName ? name : $"{name[..LongestName]}…";
}
