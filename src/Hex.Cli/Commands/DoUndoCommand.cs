using System.CommandLine;
using Hex.Cli.Output;
using Hex.Cli.Output.Json;
using Hex.Core.Runs;

namespace Hex.Cli.Commands;

/// <summary><c>hex do undo</c>.</summary>
internal sealed class DoUndoCommand : Verb
{
    private readonly Argument<string> _id = RunIdArgument.Create();

    public DoUndoCommand(Invocation invocation)
        : base(invocation, "undo", "Take back what a run committed, with a new commit") => Add(_id);

    public override IReadOnlyList<HelpExample> Examples { get; } =
        [new("hex do undo 019a", "revert the commit of that run, and nothing else")];

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var id = parsed.IdPrefix(_id);
        var undone = await Invocation.Host.UndoRun.RunAsync(id, Invocation.Directory, cancellationToken);
        if (parsed.WantsJson())
        {
            Terminal.WriteLine(JsonText.Of(new UndoDocument(undone.Run.ToString(), undone.Reverted, undone.Commit, undone.Files)));
            return ExitCode.Done;
        }

        Terminal.WriteLine($"took back {CommitText.Short(undone.Reverted)} of run {undone.Run.Prefix} with commit {CommitText.Short(undone.Commit)}");
        foreach (var file in undone.Files)
            Terminal.WriteLine($" {CleanText.Line(file)}");

        return ExitCode.Done;
    }
}
