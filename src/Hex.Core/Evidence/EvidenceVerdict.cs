namespace Hex.Core.Evidence;

/// <summary>What the gate says of one run of the evidence command: a closed family. Only <see cref="Passed"/> commits.</summary>
public abstract record EvidenceVerdict
{
    private EvidenceVerdict()
    {
    }

    /// <summary>The command failed before the change and passes with it, for a real reason.</summary>
    /// <param name="Tests">What the test runner counted, or null when no known runner spoke.</param>
    public sealed record Passed(TestTally? Tests) : EvidenceVerdict;

    /// <summary>The command failed.</summary>
    /// <param name="ExitCode">Its exit code; 128 plus the number of the signal where one ended it.</param>
    /// <param name="Signal">The signal that ended it, or null.</param>
    public sealed record Failed(int ExitCode, int? Signal = null) : EvidenceVerdict;

    /// <summary>The command exited 0 without checking anything.</summary>
    /// <param name="Reason">What shows it, in words.</param>
    public sealed record Vacuous(string Reason) : EvidenceVerdict;

    /// <summary>The command reached its time limit and was ended.</summary>
    /// <param name="Limit">The limit.</param>
    public sealed record TimedOut(TimeSpan Limit) : EvidenceVerdict;

    /// <summary>The command passes without any change, so it cannot prove one.</summary>
    public sealed record AlreadyGreen : EvidenceVerdict;

    /// <summary>Two runs on the same content disagreed.</summary>
    /// <param name="FirstExitCode">The exit code of the first run.</param>
    /// <param name="SecondExitCode">The exit code of the second run.</param>
    public sealed record Flaky(int FirstExitCode, int SecondExitCode) : EvidenceVerdict;

    /// <summary>Something that decides the verdict, or lies outside the allowed files, changed meanwhile.</summary>
    /// <param name="Files">The paths or refs that changed.</param>
    public sealed record Tampered(IReadOnlyList<string> Files) : EvidenceVerdict;

    /// <summary>The command could not be started (not found, not executable, no shell), or the system ended it for want of memory.</summary>
    /// <param name="Reason">Why, in words.</param>
    public sealed record CouldNotRun(string Reason) : EvidenceVerdict;
}
