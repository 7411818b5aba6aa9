using Hex.Core.Evidence;

namespace Hex.Exec.Tests.Evidence.Recognisers;

/// <summary>One recorded run of a test runner, and what is to be read from it.</summary>
/// <param name="File">The recording, as <c>folder/case</c>; a case named "documented-…" is written after the runner's documentation, unrecorded.</param>
/// <param name="Command">The command that was run, without the options that only keep the recording repeatable.</param>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Tally">The sum to be read, or null when the runner counts nothing.</param>
/// <param name="IsVacuous">Whether its pass proves nothing; only asked of exit 0.</param>
internal sealed record RecordedRun(string File, string Command, int ExitCode, TestTally? Tally, bool IsVacuous)
{
    /// <summary>The output as it was printed.</summary>
    public byte[] Output => System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Evidence", "Recordings", File + ".txt"));

    /// <summary>A run that really checked something.</summary>
    public static RecordedRun Passes(string file, string command, string runner, int passed, int skipped = 0) =>
        new(file, command, 0, new TestTally(runner, passed, 0, skipped), false);

    /// <summary>A run that fails by its exit code, whatever it counted.</summary>
    public static RecordedRun Fails(string file, string command, int exitCode, string runner, int passed, int failed, int skipped = 0) =>
        new(file, command, exitCode, new TestTally(runner, passed, failed, skipped), false);

    /// <summary>A run that exits 0 and says itself that it ran no test.</summary>
    public static RecordedRun IsEmpty(string file, string command, string runner, int skipped = 0) =>
        new(file, command, 0, new TestTally(runner, 0, 0, skipped), true);

    /// <summary>A run that exits 0 and counts nothing, so that its command must tell.</summary>
    public static RecordedRun IsSilent(string file, string command, bool isVacuous) => new(file, command, 0, null, isVacuous);

    /// <summary>A run that exits 0 and only lists or compiles, whatever it counts.</summary>
    public static RecordedRun OnlyLists(string file, string command, TestTally? tally = null) => new(file, command, 0, tally, true);
}
