using System.CommandLine;
using Hex.Cli.Output;
using Hex.Cli.Output.Json;
using Hex.Core.Runs;
using Hex.Nexus;
using Hex.Nexus.Demo;

namespace Hex.Cli.Commands;

/// <summary><c>hex demo</c>.</summary>
internal sealed class DemoCommand : Verb
{
    private static readonly RunLimits Limits = new() { WallTime = TimeSpan.FromSeconds(25), EvidenceTime = TimeSpan.FromSeconds(10) };

    private readonly Option<bool> _keep = new("--keep") { Description = "Leave the project there to look at" };
    private readonly Option<string?> _directory = new("--directory")
    {
        Description = "Make it in this new or empty folder, and keep it",
        HelpName = "path",
    };

    public DemoCommand(Invocation invocation)
        : base(invocation, "demo", "See a run on a small project made for it")
    {
        Add(_keep);
        Add(_directory);
    }

    public override IReadOnlyList<HelpExample> Examples { get; } =
        [new("hex demo", "a bug, a failing test, a fix, a commit; nothing is left behind"), new("hex demo --keep", "and keep the project")];

    protected override bool SettlesRuns => true;

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var directory = parsed.GetValue(_directory);
        var demo = Invocation.HostAnywhere.Demo;
        var site = await demo.CreateAsync(directory is null ? null : Path.GetFullPath(directory), cancellationToken);
        var keeps = directory is not null || parsed.GetValue(_keep);
        try
        {
            return await RunAsync(demo, site, parsed.WantsJson(), keeps, cancellationToken);
        }
        finally
        {
            if (!keeps)
                DemoProject.Remove(site);
        }
    }

    private async Task<ExitCode> RunAsync(DemoProject demo, DemoSite site, bool asJson, bool keeps, CancellationToken cancellationToken)
    {
        await using var host = NexusHost.Build(new NexusOptions { Directory = site.Project, Environment = site.Environment, Time = Invocation.Time });
        var teller = new DemoTeller(Terminal, asJson);
        teller.Begin(site);
        var request = RequestFor(site);
        var exit = await RunReporter.TellAsync(
            Invocation, asJson ? RunTelling.Silent : RunTelling.Lines, audience => host.DoRun.RunAsync(request, audience, cancellationToken), advises: false);
        var run = await host.Runs.FindAsync(request.Id.ToString(), cancellationToken);
        var isCommitted = run.End?.Commit is not null;
        var diff = isCommitted ? await demo.DiffAsync(site, cancellationToken) : null;
        if (asJson)
        {
            Terminal.WriteLine(JsonText.Of(new DemoDocument(site.Language, keeps ? site.Root : null, RunDocument.Of(run), diff)));
            return exit;
        }

        if (diff is not null)
            teller.Prove(diff, await demo.LogAsync(site, cancellationToken), await host.Runs.ListAsync(site.Project, 1, cancellationToken));

        teller.End(site, keeps);
        return exit;
    }

    private RunRequest RequestFor(DemoSite site) => new()
    {
        Id = RunId.New(Invocation.Time),
        Instruction = site.Instruction,
        Directory = site.Project,
        Files = [site.File],
        Evidence = site.Evidence,
        Candidates = ["builtin"],
        Limits = Limits,
    };
}
