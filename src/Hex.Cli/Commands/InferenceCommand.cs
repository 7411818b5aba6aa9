namespace Hex.Cli.Commands;

/// <summary><c>hex inference</c>.</summary>
internal sealed class InferenceCommand : VerbGroup
{
    public InferenceCommand(Invocation invocation)
        : base(invocation, "inference", "Show, try, add and remove servers of models")
    {
        Add(new InferenceListCommand(invocation));
        Add(new InferenceTestCommand(invocation));
        Add(new InferenceFitCommand(invocation));
        Add(new InferenceAddCommand(invocation));
        Add(new InferenceRemoveCommand(invocation));
    }
}
