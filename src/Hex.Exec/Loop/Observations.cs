using System.Text.Json;
using Hex.Core.Conversation;
using Hex.Exec.Tools;

namespace Hex.Exec.Loop;

/// <summary>Runs a model's tools; the same question twice is answered from memory, unless the first answer was left out of the conversation since.</summary>
internal sealed class Observations(ToolBox tools, ToolContext context)
{
    // Words about a call, not of it.
    private static readonly string[] Remarks = ["rationale", "reason", "comment", "note", "explanation"];

    private readonly Dictionary<string, (string CallId, ToolAnswer Answer)> _seen = new(StringComparer.Ordinal);

    /// <summary>Answers a call.</summary>
    /// <returns>The answer, and whether it is new to the model.</returns>
    public async Task<(ToolAnswer Answer, bool IsNew)> AnswerAsync(ToolCall call, CancellationToken cancellationToken)
    {
        var signature = SignatureOf(call);
        if (_seen.TryGetValue(signature, out var before))
        {
            return (before.Answer with { Content = $"(You asked this before, and nothing has changed since.)\n{before.Answer.Content}" }, false);
        }

        var answer = await tools.RunAsync(call, context, cancellationToken);
        _seen[signature] = (call.Id, answer);
        return (answer, answer.IsOk);
    }

    /// <summary>Forgets answers that the model no longer sees.</summary>
    public void Forget(IReadOnlySet<string> callIds)
    {
        foreach (var signature in _seen.Where(entry => callIds.Contains(entry.Value.CallId)).Select(entry => entry.Key).ToList())
        {
            _seen.Remove(signature);
        }
    }

    private static string SignatureOf(ToolCall call)
    {
        try
        {
            using var arguments = JsonDocument.Parse(call.Arguments);
            return arguments.RootElement.ValueKind != JsonValueKind.Object ? $"{call.Name} {call.Arguments}"
                : $"{call.Name} {string.Join(' ', arguments.RootElement.EnumerateObject().Where(property => !Remarks.Contains(property.Name))
                    .OrderBy(property => property.Name, StringComparer.Ordinal).Select(property => $"{property.Name}={property.Value.GetRawText()}"))}";
        }
        catch (JsonException)
        {
            // Broken arguments are told apart by their text.
            return $"{call.Name} {call.Arguments}";
        }
    }
}
