using System.CommandLine;
using Hex.Cli.Output;
using Hex.Cli.Output.Json;
using Hex.Core.Failures;
using Hex.Core.Runs;
using Hex.Exec.Do;

namespace Hex.Cli.Commands;

/// <summary><c>hex help</c>: the help of a verb, or of a topic.</summary>
internal sealed class HelpCommand : Verb
{
    private const string ExitCodes = "exit-codes";

    private readonly Argument<string[]> _topic = new("topic") { Description = $"A verb, or {ExitCodes}", Arity = ArgumentArity.ZeroOrMore };

    public HelpCommand(Invocation invocation)
        : base(invocation, "help", "Explain a verb or a topic") => Add(_topic);

    public override IReadOnlyList<HelpExample> Examples { get; } =
        [new("hex help do run", "the same as hex do run --help"), new("hex help exit-codes", "every exit code and what leads to it")];

    protected override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var topic = parsed.GetValue(_topic) ?? [];
        if (topic is not [ExitCodes])
            Terminal.Write(HelpText.Of(VerbOf(parsed.RootCommandResult.Command, topic), Terminal.Traits.Width));
        else if (parsed.WantsJson())
            Terminal.WriteLine(JsonText.Of(new ExitCodesDocument([.. OutcomeTable.Rows.Select(ExitCodesDocument.RowOf)])));
        else
            Terminal.Write(HelpText.Notes(OutcomeHelp.Lines, Terminal.Traits.Width));

        return Task.FromResult(ExitCode.Done);
    }

    private static Command VerbOf(Command root, IReadOnlyList<string> path) => path.Aggregate(
        root,
        (command, name) => command.Subcommands.FirstOrDefault(child => child.Name == name)
            ?? throw HexException.Usage("no_such_topic", $"there is no help on \"{string.Join(' ', path)}\"", "see hex --help"));
}
