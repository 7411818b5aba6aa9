using Hex.Core.Conversation;

namespace Hex.Exec.Tests.Loop.Transcript;

/// <summary>Conversations to shorten.</summary>
internal static class Conversations
{
    /// <summary>A task and so many turns, each with one call and an answer of so many characters.</summary>
    public static IReadOnlyList<ChatMessage> Of(int turns, int answer) =>
    [
        new ChatMessage.User("the task"),
        .. Enumerable.Range(0, turns).SelectMany(turn => new ChatMessage[]
        {
            new ChatMessage.Assistant($"thought {turn}", [new ToolCall($"c{turn}", "repo_read", $$"""{"path":"f{{turn}}"}""")]),
            new ChatMessage.Tools([new ToolResult($"c{turn}", "repo_read", Text(turn, answer), IsError: turn % 3 == 1)]),
        }),
    ];

    /// <summary>A conversation as a fuzzer would have it.</summary>
    public static IReadOnlyList<ChatMessage> Random(int seed)
    {
        var random = new Random(seed);
        string Some(int most) => Text(random.Next(9), random.Next(most));

        var messages = new List<ChatMessage> { new ChatMessage.User(Some(4000)) };
        foreach (var turn in Enumerable.Range(0, random.Next(12)))
        {
            var calls = Enumerable.Range(0, random.Next(3)).Select(call => new ToolCall($"c{turn}.{call}", "tool", $$"""{"a":"{{Some(2000)}}"}""")).ToList();
            messages.Add(new ChatMessage.Assistant(Some(3000), calls));
            messages.Add(calls.Count == 0
                ? new ChatMessage.User(Some(500))
                : new ChatMessage.Tools([.. calls.Select(call => new ToolResult(call.Id, call.Name, Some(20_000), random.Next(4) == 0))]));
        }

        return messages;
    }

    private static string Text(int number, int length) =>
        string.Concat(Enumerable.Repeat($"line {number} of größe 価格 code;\n", (length / 20) + 1))[..length];
}
