using System.CommandLine;
using Hex.Cli.Output;
using Hex.Cli.Output.Json;
using Hex.Core.Runs;

namespace Hex.Cli.Commands;

/// <summary><c>hex inference list</c>.</summary>
internal sealed class InferenceListCommand(Invocation invocation) : Verb(invocation, "list", "List the model servers and what each has")
{
    public override IReadOnlyList<HelpExample> Examples { get; } =
        [new("hex inference list", "every endpoint, its models, or why it does not answer")];

    public override IReadOnlyList<string> Notes =>
    [
        "Known without being added: ollama at OLLAMA_HOST or 127.0.0.1:11434; anthropic where ANTHROPIC_API_KEY is set (ANTHROPIC_BASE_URL); openai where OPENAI_API_KEY is set (OPENAI_BASE_URL).",
        "A repository cannot add any.",
    ];

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var endpoints = await Invocation.HostAnywhere.Models.ListAsync(cancellationToken);
        if (parsed.WantsJson())
            Terminal.WriteLine(JsonText.Of(InferenceListDocument.Of(endpoints)));
        else
            Terminal.Write(InferenceReport.Of(endpoints, Terminal));

        return ExitCode.Done;
    }
}
