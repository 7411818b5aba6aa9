using System.CommandLine;
using Hex.Cli.Output;
using Hex.Core.Runs;

namespace Hex.Cli.Commands;

/// <summary><c>hex do resume</c>.</summary>
internal sealed class DoResumeCommand : Verb
{
    private readonly Argument<string> _id = RunIdArgument.Create();

    public DoResumeCommand(Invocation invocation)
        : base(invocation, "resume", "Continue a run whose process died") => Add(_id);

    public override IReadOnlyList<HelpExample> Examples { get; } =
        [new("hex do resume 019a", "settle what the run left behind, then run it again under its id")];

    public override IReadOnlyList<string> Notes => ["Exit codes are those of hex do run."];

    protected override bool SettlesRuns => true;

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var id = parsed.IdPrefix(_id);
        Invocation.Host.Configure((await Invocation.Host.Configuration.LoadAsync(cancellationToken)).Settings);
        return await RunReporter.TellAsync(
            Invocation, parsed.WantsJson() ? RunTelling.Json : RunTelling.Lines, audience => Invocation.Host.ResumeRun.RunAsync(id, audience, cancellationToken));
    }
}
