namespace Hex.Cli.Commands;

/// <summary><c>hex do</c>.</summary>
internal sealed class DoCommand : VerbGroup
{
    public DoCommand(Invocation invocation)
        : base(invocation, "do", "Run work under evidence, and look after what ran")
    {
        Add(new DoRunCommand(invocation));
        Add(new DoRunsCommand(invocation));
        Add(new DoShowCommand(invocation));
        Add(new DoReplayCommand(invocation));
        Add(new DoUndoCommand(invocation));
        Add(new DoResumeCommand(invocation));
    }
}
