using System.CommandLine;
using System.Text.Json;
using Hex.Cli.Output;
using Hex.Cli.Output.Json;
using Hex.Core.Failures;
using Hex.Core.Runs;

namespace Hex.Cli.Commands;

/// <summary><c>hex do show</c>.</summary>
internal sealed class DoShowCommand : Verb
{
    private readonly Argument<string> _id = RunIdArgument.Create();
    private readonly Option<bool> _events = new("--events") { Description = "Print the log as it is, a line of JSON per event" };
    private readonly Option<bool> _diff = new("--diff") { Description = "Print the run's last change as a unified diff" };

    public DoShowCommand(Invocation invocation)
        : base(invocation, "show", "Tell the story of a run from its log")
    {
        Add(_id);
        Add(_events);
        Add(_diff);
    }

    public override IReadOnlyList<HelpExample> Examples { get; } =
        [new("hex do show 019a", "the story of the run whose id starts with 019a"), new("hex do show 019a --diff", "the change it made")];

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_events) && parsed.GetValue(_diff))
            throw HexException.Usage("usage", "--events and --diff exclude each other", "give one of them");

        var id = parsed.IdPrefix(_id);
        var run = await Invocation.Host.Runs.FindAsync(id, cancellationToken);
        var events = await Invocation.Host.Runs.EventsAsync(run.Id, cancellationToken);
        foreach (var line in Render(parsed, run, events))
            Terminal.WriteLine(line);

        return ExitCode.Done;
    }

    private IEnumerable<string> Render(ParseResult parsed, RunRecord run, IReadOnlyList<RecordedEvent> events)
    {
        if (parsed.GetValue(_events))
            return events.Select(RunEventCodec.Encode);

        if (parsed.WantsJson())
            return [JsonText.Of(DocumentOf(run, events))];

        if (!parsed.GetValue(_diff))
            return RunStory.Lines(run, events);

        return RunStory.DiffOf(events) is { } diff
            ? [DiffText.Of(diff, Terminal)]
            : throw HexException.Refused("no_change", $"run {run.Id.Prefix} put no change into the files", "see its story without --diff");
    }

    private static RunShowDocument DocumentOf(RunRecord run, IReadOnlyList<RecordedEvent> events) =>
        new(RunDocument.Of(run), [.. events.Select(recorded => JsonElement.Parse(RunEventCodec.Encode(recorded)))], RunStory.DiffOf(events));
}
