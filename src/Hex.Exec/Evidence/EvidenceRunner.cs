using Hex.Core.Commands;
using Hex.Core.Evidence;
using Hex.Core.Ports;

namespace Hex.Exec.Evidence;

/// <summary>Runs the evidence command once and reads its output; what the result means is the gate's affair.</summary>
internal sealed class EvidenceRunner(
    ICommandRunner commands, RunnerTable runners, IOutOfMemoryKills memory, IReadOnlyDictionary<string, string?> environment)
{
    private const int CannotExecute = 126;
    private const int NotFound = 127;
    private const int Kill = 9;

    // A shell whose command was killed exits with 128 and the signal.
    private const int Killed = 128 + Kill;

    /// <summary>Runs the command in its tree.</summary>
    /// <returns>
    /// <see cref="EvidenceVerdict.Passed"/> for exit 0 with a real check behind it, else <see cref="EvidenceVerdict.Vacuous"/>,
    /// <see cref="EvidenceVerdict.Failed"/>, <see cref="EvidenceVerdict.TimedOut"/> or <see cref="EvidenceVerdict.CouldNotRun"/>.
    /// </returns>
    public async Task<EvidenceReport> RunAsync(EvidenceSpec evidence, CancellationToken cancellationToken)
    {
        var killsBefore = memory.Count();
        var result = await commands.RunAsync(EvidenceShell.Bash(evidence, environment), cancellationToken);
        if (result.End == CommandEnd.NotStarted)
        {
            result = await commands.RunAsync(EvidenceShell.Posix(evidence, environment), cancellationToken);
        }

        var text = TerminalText.WithoutEscapes(result.Output.ToText());
        var tests = runners.Read(text);
        var verdict = IsKilled(result) && memory.Count() > killsBefore
            ? new EvidenceVerdict.CouldNotRun("the system ended it because memory ran out: free some, or have the command take less")
            : Judge(result, evidence, tests);
        return new EvidenceReport(verdict, result.Output, result.Duration, tests, result.ExitCode);
    }

    private static bool IsKilled(CommandResult result) =>
        result is { End: CommandEnd.Signalled, Signal: Kill } or { End: CommandEnd.Exited, ExitCode: Killed };

    /// <summary>Why a run of the command would prove nothing though it passed, such as that no test ran; or null.</summary>
    public string? WhyVacuous(EvidenceSpec evidence, EvidenceReport report) => VacuousPass.Find(evidence.Command, report.Output, report.Tests, runners);

    private EvidenceVerdict Judge(CommandResult result, EvidenceSpec evidence, TestTally? tests) => result switch
    {
        { End: CommandEnd.NotStarted } => new EvidenceVerdict.CouldNotRun(result.StartError ?? "the shell could not be started"),
        { End: CommandEnd.TimedOut } => new EvidenceVerdict.TimedOut(evidence.TimeLimit),
        { End: CommandEnd.Exited, ExitCode: NotFound } => new EvidenceVerdict.CouldNotRun("a command was not found (exit 127)"),
        { End: CommandEnd.Exited, ExitCode: CannotExecute } => new EvidenceVerdict.CouldNotRun("a command is not executable (exit 126)"),
        { IsSuccess: false } => new EvidenceVerdict.Failed(result.ExitCode, result.Signal),
        _ => VacuousPass.Find(evidence.Command, result.Output, tests, runners) is { } reason
            ? new EvidenceVerdict.Vacuous(reason)
            : new EvidenceVerdict.Passed(tests),
    };
}
