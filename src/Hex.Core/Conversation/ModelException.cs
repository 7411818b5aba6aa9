using Hex.Core.Failures;

namespace Hex.Core.Conversation;

/// <summary>A model gave no usable answer; says which way it failed.</summary>
/// <remarks>What the server wrote may be in the sentence, never a key.</remarks>
public sealed class ModelException : HexException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="kind">Which way it failed.</param>
    /// <param name="what">One clause: what happened, naming the endpoint and the model.</param>
    /// <param name="remedy">One clause: what to do.</param>
    /// <param name="cause">The exception it wraps, or null.</param>
    public ModelException(ModelFailureKind kind, string what, string remedy, Exception? cause = null)
        : base(new Failure(FailureKind.Environment, $"model_{kind.ToSnakeCase()}", what, remedy), cause) => Kind = kind;

    /// <summary>Which way it failed.</summary>
    public ModelFailureKind Kind { get; }
}
