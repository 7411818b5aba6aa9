using Hex.Core.Evidence;

namespace Hex.Exec.Evidence.Recognisers.Reading;

/// <summary>Adds up what the sections of a runner's output say; numbers past all reason stop at a ceiling.</summary>
internal sealed class Tally(string runner)
{
    private const int Ceiling = 1_000_000_000;
    private bool _hasSpoken;
    private long _passed;
    private long _failed;
    private long _skipped;

    /// <summary>Adds one section; what subtraction left below zero counts as zero.</summary>
    public void Add(long passed, long failed, long skipped)
    {
        _hasSpoken = true;
        _passed = Math.Clamp(_passed + Math.Max(0, passed), 0, Ceiling);
        _failed = Math.Clamp(_failed + Math.Max(0, failed), 0, Ceiling);
        _skipped = Math.Clamp(_skipped + Math.Max(0, skipped), 0, Ceiling);
    }

    /// <summary>Adds a section that says it ran no test.</summary>
    public void AddNone() => Add(0, 0, 0);

    /// <summary>The sum, or null when no section was added.</summary>
    public TestTally? ToTestTally() => _hasSpoken ? new TestTally(runner, (int)_passed, (int)_failed, (int)_skipped) : null;
}
