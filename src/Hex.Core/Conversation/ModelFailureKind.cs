namespace Hex.Core.Conversation;

/// <summary>The ways a model fails to answer.</summary>
public enum ModelFailureKind
{
    /// <summary>Nothing listens at the address, or the connection broke before anything was sent back.</summary>
    Unreachable,

    /// <summary>The server sent nothing within the limit for the first byte.</summary>
    Silent,

    /// <summary>The answer began and then nothing came within the idle limit.</summary>
    Stalled,

    /// <summary>The answer took longer than the limit for the whole of it.</summary>
    TooSlow,

    /// <summary>The answer was larger than the limit.</summary>
    TooLarge,

    /// <summary>The key is missing, wrong, or not allowed to (401, 403).</summary>
    Unauthorized,

    /// <summary>The server has no such model (404).</summary>
    ModelMissing,

    /// <summary>The model or its server cannot take tools (400).</summary>
    ToolsUnsupported,

    /// <summary>The prompt does not fit the model's context (400).</summary>
    ContextExceeded,

    /// <summary>Too many requests, or a usage limit (429).</summary>
    RateLimited,

    /// <summary>The server failed or is overloaded (5xx), also in the middle of an answer.</summary>
    ServerFailed,

    /// <summary>The memory of the server's machine does not suffice for the model.</summary>
    OutOfMemory,

    /// <summary>The server refused the request for another reason (other 4xx).</summary>
    Rejected,

    /// <summary>What came back is no answer: HTML, broken JSON, another shape.</summary>
    Malformed,

    /// <summary>Another model answered than was asked.</summary>
    WrongModel,

    /// <summary>The stream ended in the middle of the answer.</summary>
    CutOff,

    /// <summary>This endpoint failed so often that it is left alone for a while.</summary>
    CircuitOpen,
}
