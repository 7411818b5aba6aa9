using System.CommandLine;
using Hex.Cli.Output.Json;
using Hex.Core.Failures;
using Hex.Core.Runs;

namespace Hex.Cli.Commands;

/// <summary><c>hex inference remove</c>.</summary>
internal sealed class InferenceRemoveCommand : Verb
{
    private readonly Argument<string> _name = new("name") { Description = "The endpoint" };

    public InferenceRemoveCommand(Invocation invocation)
        : base(invocation, "remove", "Forget a server of models that was added") => Add(_name);

    public override IReadOnlyList<HelpExample> Examples { get; } = [new("hex inference remove lab", "what the environment tells of stays")];

    protected override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var name = parsed.GetValue(_name)!;
        if (!Invocation.HostAnywhere.Models.Remove(name))
            throw HexException.Usage("no_such_endpoint", $"no endpoint \"{name}\" was added", "see hex inference list");

        if (parsed.WantsJson())
            Terminal.WriteLine(JsonText.Of(new InferenceRemovedDocument(name)));
        else
            Terminal.WriteLine($"{name} is forgotten");

        return Task.FromResult(ExitCode.Done);
    }
}
