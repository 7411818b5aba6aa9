namespace Hex.Exec.Loop.Calls;

/// <summary>Where in an answer a JSON value stands, which tells how surely it is meant to be a call.</summary>
internal enum CallPlace
{
    /// <summary>Between other text: only a call of a known tool is one.</summary>
    Prose,

    /// <summary>In a fence, or as the whole answer: it must have the form of a call.</summary>
    Fence,

    /// <summary>In a tag made for calls: whatever has a name is one.</summary>
    Tag,
}
