namespace Hex.Core.Commands;

/// <summary>A process to start: always in its own session, always with a time limit.</summary>
public sealed record CommandSpec
{
    /// <summary>An absolute path, or a bare name looked up on the PATH of hex, never in the working directory.</summary>
    public required string Executable { get; init; }

    /// <summary>The arguments, passed as they are; no shell reads them.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>The folder the process starts in.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>How long it may run before its whole tree is ended.</summary>
    public required TimeSpan TimeLimit { get; init; }

    /// <summary>How long the tree has between TERM and KILL.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Variables set on top of the scrubbed environment; a null value removes one.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>What is written to standard input before it is closed; null for an empty input.</summary>
    public ReadOnlyMemory<byte>? StandardInput { get; init; }

    /// <summary>How many bytes of the beginning and of the end of each output are kept.</summary>
    public OutputBound Output { get; init; } = OutputBound.Default;

    /// <summary>Whether standard error is captured in one stream with standard output, in the order written.</summary>
    public bool MergesOutputs { get; init; }

    /// <summary>Whether processes that left the session are looked for and ended too; for commands that run code of others.</summary>
    public bool EndsDescendants { get; init; }

    /// <summary>Marks the process and all it starts as belonging to a run, so that a later recovery finds them; or null.</summary>
    public string? Owner { get; init; }

    /// <summary>Called with each piece of standard output as it arrives (with standard error where the spec merges them), on a thread of the runner; or null.</summary>
    public Action<ReadOnlyMemory<byte>>? OnOutput { get; init; }

    /// <summary>Called with each piece of standard error that is not merged, as it arrives, on the same thread; or null.</summary>
    public Action<ReadOnlyMemory<byte>>? OnError { get; init; }
}
