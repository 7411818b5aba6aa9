using Hex.Core.Conversation;

namespace Hex.Testing.Models;

/// <summary>What a scripted model server does with one question: a closed family of answers and faults.</summary>
public abstract record ModelTurn
{
    private ModelTurn()
    {
    }

    /// <summary>Answers as a model does.</summary>
    public sealed record Reply : ModelTurn
    {
        /// <summary>What it says; it arrives word by word where the client streams.</summary>
        public string Text { get; init; } = string.Empty;

        /// <summary>What it thinks before.</summary>
        public string Thinking { get; init; } = string.Empty;

        /// <summary>The tools it calls. A call without an id gets one where its dialect has ids.</summary>
        public IReadOnlyList<ToolCall> Calls { get; init; } = [];

        /// <summary>Why it stops.</summary>
        public ModelStop Stop { get; init; } = ModelStop.Finished;

        /// <summary>Tokens read, or null to say nothing.</summary>
        public long? PromptTokens { get; init; }

        /// <summary>Tokens written, or null to say nothing.</summary>
        public long? ReplyTokens { get; init; }

        /// <summary>What the last piece waits for when all others are sent; null to go on at once.</summary>
        public Task? HeldBeforeEnd { get; init; }
    }

    /// <summary>Answers with a status and a body of its own.</summary>
    public sealed record Status(int Code) : ModelTurn
    {
        /// <summary>What the dialect's own form of an error says.</summary>
        public string Message { get; init; } = "scripted failure";

        /// <summary>The body, in place of the dialect's own form.</summary>
        public string? Body { get; init; }

        /// <summary>What the body is said to be.</summary>
        public string ContentType { get; init; } = "application/json";

        /// <summary>Further headers, such as <c>Retry-After</c>.</summary>
        public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
    }

    /// <summary>A page of a proxy, with status 200.</summary>
    public sealed record Html : ModelTurn;

    /// <summary>JSON that ends in the middle.</summary>
    public sealed record BrokenJson : ModelTurn;

    /// <summary>Valid JSON of another shape.</summary>
    public sealed record WrongSchema : ModelTurn;

    /// <summary>An answer that holds none.</summary>
    public sealed record Empty : ModelTurn;

    /// <summary>Never answers.</summary>
    public sealed record Silent : ModelTurn;

    /// <summary>Says something and then nothing more.</summary>
    public sealed record Stall(string Text) : ModelTurn;

    /// <summary>Answers one byte at a time.</summary>
    public sealed record Drip(string Text, TimeSpan Interval) : ModelTurn;

    /// <summary>Says something and closes the connection; cleanly, as a server that swallows its error, or in the middle.</summary>
    public sealed record Cut(string Text, bool Cleanly) : ModelTurn;

    /// <summary>Closes the connection in the middle of a tool call.</summary>
    public sealed record CutInCall(ToolCall Call) : ModelTurn;

    /// <summary>Says something and then an error, under status 200.</summary>
    public sealed record ErrorMidway(string Text, string Message) : ModelTurn;

    /// <summary>A small body that unpacks to so many bytes.</summary>
    public sealed record GzipBomb(long Bytes) : ModelTurn;

    /// <summary>Talks until so many bytes are sent; in pieces, or as one line that never ends.</summary>
    public sealed record Endless(long Bytes, bool InOneLine) : ModelTurn;

    /// <summary>Resets the connection without a word.</summary>
    public sealed record Reset : ModelTurn;
}
