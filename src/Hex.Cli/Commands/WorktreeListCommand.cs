using System.CommandLine;
using Hex.Cli.Output;
using Hex.Cli.Output.Json;
using Hex.Core.Runs;

namespace Hex.Cli.Commands;

/// <summary><c>hex worktree list</c>.</summary>
internal sealed class WorktreeListCommand(Invocation invocation)
    : Verb(invocation, "list", "List the worktrees, and the branches that keep what runs made")
{
    public override IReadOnlyList<HelpExample> Examples { get; } = [new("hex worktree list", "what is merged, what is not, and where uncommitted work is")];

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var entries = await Invocation.Host.Worktrees.RunAsync(Invocation.Directory, cancellationToken);
        if (parsed.WantsJson())
        {
            Terminal.WriteLine(JsonText.Of(WorktreeListDocument.Of(entries)));
            return ExitCode.Done;
        }

        foreach (var line in WorktreeList.Lines(entries, Invocation.Time.GetUtcNow(), Terminal.Traits.Width))
            Terminal.WriteLine(line);

        return ExitCode.Done;
    }
}
