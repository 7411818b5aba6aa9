namespace Hex.Exec.Edits;

/// <summary>How a model words its edits.</summary>
internal enum EditProtocol
{
    /// <summary>As the arguments of a call of <c>propose_edit</c>.</summary>
    Json,

    /// <summary>As search and replace blocks in plain text.</summary>
    Fenced,

    /// <summary>As whole files in fences.</summary>
    Whole,
}
