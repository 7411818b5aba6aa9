namespace Hex.Core.Conversation;

/// <summary>The names of the ways a model fails.</summary>
public static class ModelFailureKinds
{
    /// <summary>The snake_case name, for events and codes.</summary>
    public static string ToSnakeCase(this ModelFailureKind kind) => kind switch
    {
        ModelFailureKind.Unreachable => "unreachable",
        ModelFailureKind.Silent => "silent",
        ModelFailureKind.Stalled => "stalled",
        ModelFailureKind.TooSlow => "too_slow",
        ModelFailureKind.TooLarge => "too_large",
        ModelFailureKind.Unauthorized => "unauthorized",
        ModelFailureKind.ModelMissing => "missing",
        ModelFailureKind.ToolsUnsupported => "tools_unsupported",
        ModelFailureKind.ContextExceeded => "context_exceeded",
        ModelFailureKind.RateLimited => "rate_limited",
        ModelFailureKind.ServerFailed => "server_failed",
        ModelFailureKind.OutOfMemory => "out_of_memory",
        ModelFailureKind.Rejected => "rejected",
        ModelFailureKind.Malformed => "malformed",
        ModelFailureKind.WrongModel => "wrong_model",
        ModelFailureKind.CutOff => "cut_off",
        ModelFailureKind.CircuitOpen => "circuit_open",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
