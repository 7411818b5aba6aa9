using System.CommandLine;
using Hex.Cli.Output;
using Hex.Cli.Output.Json;
using Hex.Core.Runs;

namespace Hex.Cli.Commands;

/// <summary><c>hex worktree cleanup</c>.</summary>
internal sealed class WorktreeCleanupCommand : Verb
{
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Only say what would go" };

    public WorktreeCleanupCommand(Invocation invocation)
        : base(invocation, "cleanup", "Remove hex's worktrees and branches that hold nothing unsaved or unmerged") => Add(_dryRun);

    public override IReadOnlyList<HelpExample> Examples { get; } = [new("hex worktree cleanup --dry-run", "what would go, and why the rest stays")];

    public override IReadOnlyList<string> Notes =>
        ["Uncommitted work, commits that are on no branch, branches that are not merged and worktrees that hex did not make always stay."];

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var isDryRun = parsed.GetValue(_dryRun);
        var cleaned = await Invocation.Host.CleanUp.RunAsync(Invocation.Directory, isDryRun, cancellationToken);
        if (parsed.WantsJson())
        {
            Terminal.WriteLine(JsonText.Of(WorktreeCleanupDocument.Of(cleaned, isDryRun)));
            return ExitCode.Done;
        }

        if (cleaned.Count == 0)
            Terminal.WriteLine("there is nothing of hex's to clean up");

        foreach (var one in cleaned)
            Terminal.WriteLine($"{(one.IsRemoved ? isDryRun ? "would remove" : "removed" : "kept")} {CleanText.Line(one.Entry.Name)}: {CleanText.Line(one.Reason)}");

        return ExitCode.Done;
    }
}
