namespace Hex.Core.Conversation;

/// <summary>The wire protocols hex speaks with model servers.</summary>
public enum ModelDialect
{
    /// <summary>Ollama's own API, <c>/api/chat</c>.</summary>
    Ollama,

    /// <summary>The API of OpenAI and of the many servers like it, <c>/chat/completions</c>.</summary>
    OpenAI,

    /// <summary>Anthropic's API, <c>/v1/messages</c>.</summary>
    Anthropic,
}
