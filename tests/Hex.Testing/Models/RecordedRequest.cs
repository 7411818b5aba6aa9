using Hex.Core.Conversation;

namespace Hex.Testing.Models;

/// <summary>A request as a scripted model server got it.</summary>
public sealed record RecordedRequest
{
    /// <summary>The method and the path.</summary>
    public required string Line { get; init; }

    /// <summary>The headers, names in lower case.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body.</summary>
    public required string Body { get; init; }

    /// <summary>The dialect of a question; null for a look-up.</summary>
    public ModelDialect? Dialect { get; init; }

    /// <summary>The question, read back from the wire; null for a look-up.</summary>
    /// <remarks>Only one dialect can carry that a tool failed, so <see cref="ToolResult.IsError"/> is never set here.</remarks>
    public ModelRequest? Question { get; init; }

    /// <summary>Whether the client wants the answer as it is made.</summary>
    public bool IsStreamed { get; init; }

    /// <summary>The question as one text, equal for all dialects that carry the same conversation.</summary>
    public string Prompt => CanonicalText.Of(Question ?? throw new InvalidOperationException($"{Line} asks no model"));
}
