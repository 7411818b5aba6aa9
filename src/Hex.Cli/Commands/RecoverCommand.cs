using System.CommandLine;
using Hex.Cli.Output;
using Hex.Cli.Output.Json;
using Hex.Core.Runs;
using Hex.Exec.Recovery;

namespace Hex.Cli.Commands;

/// <summary><c>hex recover</c>.</summary>
internal sealed class RecoverCommand(Invocation invocation)
    : Verb(invocation, "recover", "Settle runs whose process died: put files back, or finish the commit")
{
    public override IReadOnlyList<HelpExample> Examples { get; } = [new("hex recover", "settle what a killed run left in this repository")];

    protected override bool SettlesRuns => true;

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var recovered = await Invocation.Host.Recovery.RunAsync(Invocation.Directory, cancellationToken);
        if (parsed.WantsJson())
            Terminal.WriteLine(JsonText.Of(new RecoverDocument(recovered)));
        else if (recovered.Count == 0)
            Terminal.WriteLine("nothing to recover");
        else
            Show(recovered);

        return ExitCode.Done;
    }

    private void Show(IReadOnlyList<RecoveredRun> recovered)
    {
        foreach (var run in recovered)
        {
            Terminal.WriteLine($"run {CleanText.Line(run.Run)}: {CleanText.Line(run.Action).Replace('_', ' ')}");
            foreach (var fact in FactsOf(run))
                Terminal.WriteLine($"  {fact}");
        }
    }

    private static IEnumerable<string> FactsOf(RecoveredRun run)
    {
        if (run.Commit is { } commit)
            yield return $"commit {CommitText.Short(commit)}";

        foreach (var file in run.Restored)
            yield return $"put back {CleanText.Line(file)}";

        foreach (var file in run.Left)
            yield return $"left alone {CleanText.Line(file)}: somebody changed it after hex";

        foreach (var path in run.NotRemoved)
            yield return $"not removed {CleanText.Line(path)}: unmount it or remove it by hand";

        if (run.ProcessesEnded > 0)
            yield return $"ended {run.ProcessesEnded} of its processes";
    }
}
