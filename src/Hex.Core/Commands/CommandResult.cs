namespace Hex.Core.Commands;

/// <summary>What became of a started process.</summary>
public sealed record CommandResult
{
    /// <summary>How it ended.</summary>
    public required CommandEnd End { get; init; }

    /// <summary>The exit code; 128 plus the signal's number where a signal ended it; 127 where it never started.</summary>
    public required int ExitCode { get; init; }

    /// <summary>The signal that ended it, or null.</summary>
    public int? Signal { get; init; }

    /// <summary>Standard output (with standard error where the spec merges them).</summary>
    public CapturedOutput Output { get; init; } = CapturedOutput.Empty;

    /// <summary>Standard error, empty where the spec merges the two.</summary>
    public CapturedOutput Error { get; init; } = CapturedOutput.Empty;

    /// <summary>From the start to the end of the main process.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Why it never started, or null.</summary>
    public string? StartError { get; init; }

    /// <summary>Processes that outlived the main one and were ended.</summary>
    public int LeftoversEnded { get; init; }

    /// <summary>Whether it exited by itself with code 0.</summary>
    public bool IsSuccess => End == CommandEnd.Exited && ExitCode == 0;
}
