using System.CommandLine;
using Hex.Cli.Output;
using Hex.Cli.Output.Json;
using Hex.Core.Runs;
using Hex.Exec.Do;
using Hex.Exec.Runs;

namespace Hex.Cli.Commands;

/// <summary><c>hex do replay</c>.</summary>
internal sealed class DoReplayCommand : Verb
{
    private readonly Argument<string> _id = RunIdArgument.Create();

    public DoReplayCommand(Invocation invocation)
        : base(invocation, "replay", "Run a run again with its models' recorded answers, offline, and compare") => Add(_id);

    public override IReadOnlyList<HelpExample> Examples { get; } =
        [new("hex do replay 019a", "the same task in a worktree at its old base; nothing is committed")];

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var id = parsed.IdPrefix(_id);
        using var progress = parsed.WantsJson() ? null : new RunProgress(Terminal, Invocation.Time);
        var audience = new RunAudience(
            recorded =>
            {
                progress?.Show(recorded);
                return Task.CompletedTask;
            },
            live => progress?.Show(live));
        var replayed = await Invocation.Host.ReplayRun.RunAsync(id, audience, cancellationToken);
        progress?.Dispose();
        Tell(parsed, replayed);
        return replayed.IsSame ? ExitCode.Done : ExitCode.SaidNo;
    }

    private void Tell(ParseResult parsed, ReplayedRun replayed)
    {
        if (parsed.WantsJson())
        {
            Terminal.WriteLine(JsonText.Of(new ReplayDocument(
                replayed.Run.ToString(), replayed.Replay.ToString(), replayed.IsSame, replayed.Difference, replayed.SamePrompts, replayed.Prompts)));
            return;
        }

        Terminal.WriteLine(replayed.IsSame
            ? $"run {replayed.Run.Prefix} reached the same files again, to the byte"
            : $"run {replayed.Run.Prefix} came out differently: {CleanText.Line(replayed.Difference ?? string.Empty)}");
        Terminal.WriteLine($"{replayed.SamePrompts} of {replayed.Prompts} questions to the model were the same to the byte");
    }
}
