namespace Hex.Core.Ports;

/// <summary>A throw-away copy of a working tree.</summary>
public interface IScratchTree : IAsyncDisposable
{
    /// <summary>The folder of the copy, a real absolute path.</summary>
    string Root { get; }

    /// <summary>Gives a file of the copy a content; the next evidence run sees it.</summary>
    void Write(string path, ReadOnlySpan<byte> content);
}
