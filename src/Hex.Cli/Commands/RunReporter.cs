using Hex.Cli.Output;
using Hex.Core.Failures;
using Hex.Core.Runs;
using Hex.Exec.Do;
using Hex.Exec.Runs;

namespace Hex.Cli.Commands;

/// <summary>Tells a run while it goes on and when it ends: as lines for people, or as a line of JSON per event.</summary>
internal static class RunReporter
{
    /// <param name="invocation">Where it is told.</param>
    /// <param name="telling">How it is told.</param>
    /// <param name="run">Runs it, telling its audience.</param>
    /// <param name="advises">Whether the end says what to do next; not where the run's store is about to go.</param>
    public static async Task<ExitCode> TellAsync(
        Invocation invocation, RunTelling telling, Func<RunAudience, Task<RunOutcome>> run, bool advises = true)
    {
        var terminal = invocation.Terminal;
        var result = new RunResult(advises);
        using var progress = telling == RunTelling.Lines ? new RunProgress(terminal, invocation.Time) : null;
        var outcome = await run(new RunAudience(
            recorded =>
            {
                result.Show(recorded);
                progress?.Show(recorded);
                if (telling == RunTelling.Json)
                    terminal.WriteLine(RunEventCodec.Encode(recorded));

                return Task.CompletedTask;
            },
            live => progress?.Show(live)));
        progress?.Dispose();
        return Finish(invocation, telling, result, outcome);
    }

    private static ExitCode Finish(Invocation invocation, RunTelling telling, RunResult result, RunOutcome outcome)
    {
        // A run that was refused before it was accepted has no log; its failure is told like that of any other verb.
        if (result.End is null && FailureOf(outcome) is { } failure)
            throw new HexException(failure);

        var report = OutcomeReport.Of(outcome);
        if (telling == RunTelling.Lines)
            result.WriteTo(invocation.Terminal, report.Message);
        else if (report.Exit != ExitCode.Done)
            invocation.Terminal.WriteErrorLine($"hex: {CleanText.Line(report.Message)}");

        return report.Exit;
    }

    private static Failure? FailureOf(RunOutcome outcome) => outcome switch
    {
        RunOutcome.Refused refused => refused.Failure,
        RunOutcome.Faulted faulted => faulted.Failure,
        _ => null,
    };
}
