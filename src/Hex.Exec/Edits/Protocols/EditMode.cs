namespace Hex.Exec.Edits.Protocols;

/// <summary>What an edit is said to do.</summary>
internal enum EditMode
{
    /// <summary>It does not say, or not in words that are known.</summary>
    Unsaid,

    /// <summary>It replaces a part.</summary>
    Replace,

    /// <summary>It takes a part out.</summary>
    Delete,

    /// <summary>It adds to the end.</summary>
    Append,

    /// <summary>It makes a file.</summary>
    Create,

    /// <summary>It gives a file as a whole.</summary>
    Whole,
}
