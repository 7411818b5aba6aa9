using System.CommandLine;
using Hex.Cli.Output;
using Hex.Cli.Output.Json;
using Hex.Core.Runs;

namespace Hex.Cli.Commands;

/// <summary><c>hex inference test</c>.</summary>
internal sealed class InferenceTestCommand : Verb
{
    private readonly Argument<string> _target = new("name") { Description = "The endpoint, or NAME/MODEL for one of its models" };

    public InferenceTestCommand(Invocation invocation)
        : base(invocation, "test", "Ask a model for one word, and tell what it took") => Add(_target);

    public override IReadOnlyList<HelpExample> Examples { get; } =
    [
        new("hex inference test ollama", "the model in memory, or the first it has"),
        new("hex inference test ollama/qwen2.5-coder:7b", "time to the first token, time to the last, tokens and cost"),
    ];

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var trial = await Invocation.HostAnywhere.Models.TestAsync(parsed.GetValue(_target)!, cancellationToken);
        if (parsed.WantsJson())
            Terminal.WriteLine(JsonText.Of(InferenceTestDocument.Of(trial)));
        else
            Terminal.Write(InferenceReport.Of(trial));

        return ExitCode.Done;
    }
}
