namespace Hex.Core.Conversation;

/// <summary>Why a model stopped.</summary>
public enum ModelStop
{
    /// <summary>It was done, or it waits for its tools.</summary>
    Finished,

    /// <summary>It reached the most tokens it may answer with, or the end of its context.</summary>
    Length,

    /// <summary>A filter of the server, or the model itself, refused.</summary>
    Refused,
}
