using System.CommandLine;
using System.Globalization;
using Hex.Cli.Output;
using Hex.Cli.Output.Json;
using Hex.Core.Failures;
using Hex.Core.Runs;

namespace Hex.Cli.Commands;

/// <summary><c>hex do runs</c>.</summary>
internal sealed class DoRunsCommand : Verb
{
    private const int DefaultLimit = 20;
    private const int MostRuns = 10_000;

    private readonly Option<bool> _all = new("--all") { Description = "The runs of every project" };
    private readonly Option<string> _limit = new("--limit") { Description = $"The most runs to list ({DefaultLimit})", HelpName = "number" };

    public DoRunsCommand(Invocation invocation)
        : base(invocation, "runs", "List the runs of this project, newest first")
    {
        Add(_all);
        Add(_limit);
    }

    public override IReadOnlyList<HelpExample> Examples { get; } =
        [new("hex do runs --limit 5", "the last five runs here"), new("hex do runs --all --json", "every project's, for a script")];

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var limit = Limit(parsed.GetValue(_limit));
        var directory = parsed.GetValue(_all) ? null : Invocation.Directory;
        var runs = await Invocation.Host.Runs.ListAsync(directory, limit, cancellationToken);
        if (parsed.WantsJson())
            Terminal.WriteLine(JsonText.Of(new RunListDocument([.. runs.Select(RunDocument.Of)])));
        else
            Show(runs);

        return ExitCode.Done;
    }

    private void Show(IReadOnlyList<RunRecord> runs)
    {
        foreach (var line in RunList.Lines(runs, Terminal.Traits.Width))
            Terminal.WriteLine(line);

        if (runs.Count == 0)
            Terminal.WriteErrorLine("nothing ran here yet; see hex do run --help, or hex demo");
    }

    private static int Limit(string? text) => text is null ? DefaultLimit :
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is > 0 and <= MostRuns ? limit
        : throw HexException.Usage("bad_number", $"--limit \"{text}\" is not a number from 1 to {MostRuns}", "write one that is");
}
