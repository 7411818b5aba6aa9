using System.CommandLine;
using Hex.Cli.Output;
using Hex.Cli.Output.Json;
using Hex.Core.Runs;

namespace Hex.Cli.Commands;

/// <summary><c>hex completion</c>.</summary>
internal sealed class CompletionCommand : Verb
{
    private readonly Argument<string> _shell = new("shell") { Description = "bash, zsh or fish" };

    public CompletionCommand(Invocation invocation)
        : base(invocation, "completion", "Print the script that completes hex in a shell")
    {
        _shell.AcceptOnlyFromAmong([.. CompletionScript.Shells]);
        Add(_shell);
    }

    public override IReadOnlyList<HelpExample> Examples { get; } =
    [
        new("source <(hex completion bash)", "in ~/.bashrc; zsh takes the same with zsh"),
        new("hex completion fish | source", "in config.fish"),
    ];

    protected override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var shell = parsed.GetValue(_shell)!;
        var script = CompletionScript.For(shell);
        if (parsed.WantsJson())
            Terminal.WriteLine(JsonText.Of(new CompletionDocument(shell, script)));
        else
            Terminal.Write(script);

        return Task.FromResult(ExitCode.Done);
    }
}
