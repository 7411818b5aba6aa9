using System.CommandLine;
using Hex.Cli.Output;
using Hex.Cli.Output.Json;
using Hex.Core.Failures;
using Hex.Core.Runs;
using Hex.Exec.Worktrees;
using Hex.Nexus.Configuration;

namespace Hex.Cli.Commands;

/// <summary><c>hex worktree merge</c>.</summary>
internal sealed class WorktreeMergeCommand : Verb
{
    private readonly Argument<string[]> _names = new("branch") { Description = "A branch, or the beginning of a run's id", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<bool> _all = new("--all") { Description = "All branches of runs that are not merged, the oldest first" };

    private readonly Option<string> _evidence = new("--evidence", "-e")
    {
        Description = "The command that must pass on the merge (that of the run which made the branch)",
        HelpName = "command",
    };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Only say what would change or conflict" };

    public WorktreeMergeCommand(Invocation invocation)
        : base(invocation, "merge", "Merge what a run made into what is checked out, if the evidence passes on the merge")
    {
        Add(_names);
        Add(_all);
        Add(_evidence);
        Add(_dryRun);
    }

    public override IReadOnlyList<HelpExample> Examples { get; } =
    [
        new("hex worktree merge 019a", "merge the branch of that run, if its evidence still passes"),
        new("hex worktree merge --all --dry-run", "which branches of runs would merge, and which conflict"),
        new("hex worktree merge feature -e \"npm test\"", "the same care for a branch of your own"),
    ];

    public override IReadOnlyList<string> Notes =>
        ["Nothing is touched before the merge is known to be free of conflicts and its evidence has passed on it; files with uncommitted changes are never overwritten."];

    protected override bool SettlesRuns => true;

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var configuration = await Invocation.Host.Configuration.LoadAsync(cancellationToken);
        foreach (var warning in configuration.Warnings)
            Terminal.Warn($"warning: {warning}");

        Invocation.Host.Configure(configuration.Settings);
        var worst = ExitCode.Done;
        var told = new List<WorktreeMergeDocument.Branch>();
        foreach (var name in await NamesAsync(parsed, cancellationToken))
        {
            var result = await Invocation.Host.MergeBranch.RunAsync(RequestFor(name, parsed, configuration.Settings), cancellationToken);
            told.Add(WorktreeMergeDocument.Of(name, result));
            var (exit, lines) = MergeReport.Of(name, result);
            worst = worst == ExitCode.Done ? exit : worst;
            if (!parsed.WantsJson())
                Tell(exit, lines);
        }

        if (parsed.WantsJson())
            Terminal.WriteLine(JsonText.Of(new WorktreeMergeDocument(told)));

        return worst;
    }

    private void Tell(ExitCode exit, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            if (exit == ExitCode.Done)
                Terminal.WriteLine(line);
            else
                Terminal.WriteErrorLine(line);
        }
    }

    private async Task<IReadOnlyList<string>> NamesAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var names = parsed.GetValue(_names) ?? [];
        if (parsed.GetValue(_all) == names.Length > 0)
            throw HexException.Usage("no_branch", names.Length > 0 ? "branches are named and --all is given" : "no branch is named", "name one, or pass --all; see them with 'hex worktree list'");

        return names.Length > 0 ? names : [.. (await Invocation.Host.Worktrees.RunAsync(Invocation.Directory, cancellationToken))
            .Where(entry => entry is { Run: not null, Branch: not null, IsMerged: false, IsInUse: false })
            .OrderBy(entry => entry.Branch!.CommittedAt)
            .Select(entry => entry.Branch!.ShortName)];
    }

    private MergeRequest RequestFor(string name, ParseResult parsed, HexSettings settings)
    {
        var evidence = parsed.GetValue(_evidence);
        return evidence is not null && string.IsNullOrWhiteSpace(evidence)
            ? throw HexException.Usage("blank_value", "--evidence is blank", "give it a value or leave it out")
            : new MergeRequest(Invocation.Directory, name, evidence, settings.Limits.EvidenceTime, parsed.GetValue(_dryRun));
    }
}
