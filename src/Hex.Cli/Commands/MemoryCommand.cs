namespace Hex.Cli.Commands;

/// <summary><c>hex memory</c>.</summary>
internal sealed class MemoryCommand : VerbGroup
{
    public MemoryCommand(Invocation invocation)
        : base(invocation, "memory", "Keep what was learned about this project, for the prompts of later runs")
    {
        Add(new MemoryStoreCommand(invocation));
        Add(new MemoryGetCommand(invocation));
        Add(new MemorySearchCommand(invocation));
        Add(new MemoryListCommand(invocation));
        Add(new MemoryForgetCommand(invocation));
    }
}
