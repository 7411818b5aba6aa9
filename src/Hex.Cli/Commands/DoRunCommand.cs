using System.CommandLine;
using Hex.Cli.Output;
using Hex.Core.Runs;

namespace Hex.Cli.Commands;

/// <summary><c>hex do run</c>.</summary>
internal sealed class DoRunCommand : Verb
{
    private readonly DoRunOptions _options = new();

    public DoRunCommand(Invocation invocation)
        : base(invocation, "run", "Have a change made, and commit it if the evidence proves it") => _options.AddTo(this);

    public override IReadOnlyList<HelpExample> Examples { get; } =
    [
        new("hex do run \"sum skips the last item\" -f src/sum.js -e \"npm test\"", "change src/sum.js until npm test passes, then commit"),
        new("hex do run \"fix it\" -f 'src/**/*.py' -e pytest --isolate", "the same in a worktree and on a branch of its own"),
        new("hex do run \"fix it\" -f app.ts -e \"npm test\" -m builtin -m claude-code --race 2", "let both try at once and take the first that passes"),
        new("hex do run \"tidy up\" -f a.c -e \"make test\" -m edits:mine.json --allow-green", "put your own edits before the gate"),
    ];

    public override IReadOnlyList<string> Notes => OutcomeHelp.Lines;

    protected override bool SettlesRuns => true;

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var complete = await new RunRequestParser(_options, Terminal.Input).ParseAsync(parsed, Invocation.Directory, Invocation.Time, cancellationToken);
        var configuration = await Invocation.Host.Configuration.LoadAsync(cancellationToken);
        foreach (var warning in configuration.Warnings)
            Terminal.Warn($"warning: {warning}");

        Invocation.Host.Configure(configuration.Settings);
        var request = complete(configuration.Settings);
        return await RunReporter.TellAsync(
            Invocation, parsed.WantsJson() ? RunTelling.Json : RunTelling.Lines, audience => Invocation.Host.DoRun.RunAsync(request, audience, cancellationToken));
    }
}
