using System.CommandLine;
using Hex.Cli.Output;
using Hex.Cli.Output.Json;
using Hex.Core.Failures;
using Hex.Core.Runs;
using Hex.Exec.Architecture;
using Hex.Nexus;

namespace Hex.Cli.Commands;

/// <summary><c>hex analyze</c>.</summary>
internal sealed class AnalyzeCommand : Verb
{
    private readonly Func<NexusHost, (AnalyzeProject Once, WatchProject Watching)> _engine;
    private readonly AnalyzeOptions _options = new();

    /// <param name="invocation">What it works with.</param>
    /// <param name="engine">Finds the use cases in the composed system.</param>
    public AnalyzeCommand(Invocation invocation, Func<NexusHost, (AnalyzeProject Once, WatchProject Watching)> engine)
        : base(invocation, "analyze", "Judge the architecture of a project: layers, boundaries, cycles, dead code, and a grade")
    {
        _engine = engine;
        Add(_options.Path);
        foreach (var option in _options.All)
            Add(option);
    }

    public override IReadOnlyList<HelpExample> Examples { get; } =
    [
        new("hex analyze", "the project around the current folder, in words"),
        new("hex analyze --why src/core/order.ts", "which layer a file is in, and which rule decided"),
        new("hex analyze --format sarif > hex.sarif", "for code scanning; html makes a page, mermaid a diagram"),
        new("hex analyze --baseline .hex/baseline.json --update-baseline", "put up with what is there; later only new findings count"),
        new("hex analyze --since main --strict", "only what files changed since main brought, warnings too"),
    ];

    public override IReadOnlyList<string> Notes =>
    [
        "Exit code 0: clean. 1: findings count, or too little is known for a grade. 2: usage, a broken configuration, rule or baseline. 3: no such folder or file.",
        "Score: 100, less 10 a violation, 15 a cycle, 1 a dead export (20 at most), 1 an unused port (10 at most). A+ from 95, A 90, B 80, C 70, D 60, else F.",
        "No grade is given where fewer than 80 % of the source files have a layer. Layers and rules of your own: analysis.* in .hex/project.json, .hex/adr-rules.yaml.",
    ];

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var format = _options.FormatOf(parsed);
        var given = parsed.GetValue(_options.Path);
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(given ?? ".", Invocation.Directory));
        var host = Invocation.HostIn(root);
        var configuration = await host.Configuration.LoadAsync(cancellationToken);
        foreach (var warning in configuration.Warnings)
            Terminal.Warn($"warning: {warning}");

        var project = configuration.ProjectFolder ?? configuration.RepositoryFolder ?? root;
        if (given is null)
            root = project;
        else if (project != root)
            Terminal.Warn($"only this part of {project} is judged; what it uses of the rest may pass for packages");

        host.Configure(configuration.Settings);
        var request = _options.RequestOf(parsed, root, Invocation.Directory, configuration.ProjectFolder);
        var why = parsed.GetValue(_options.Why) is { } file ? AnalyzeOptions.Below(root, file, Invocation.Directory, "--why") : null;
        if (!parsed.GetValue(_options.Watch))
            return Show(await _engine(host).Once.RunAsync(request, cancellationToken), format, why);

        if (!format.IsText && !format.IsJson)
            throw HexException.Usage("watch_format", "--watch prints again and again, which only text and json can", "leave --format out, or give json: a document a line");

        if (why is not null || request.UpdatesBaseline)
            throw HexException.Usage("watch_alone", "--watch goes with neither --why nor --update-baseline", "leave one of them out");

        await foreach (var report in _engine(host).Watching.RunAsync(request, cancellationToken))
            Show(report, format, why: null);

        return ExitCode.Done;
    }

    private ExitCode Show(ArchitectureReport report, AnalyzeFormat format, string? why)
    {
        if (why is not null)
        {
            var layer = report.Why(why);
            Terminal.Write(format.IsJson ? JsonText.Of(WhyDocument.Of(layer)) + "\n" : ArchitectureText.Of(layer));
            return ExitCode.Done;
        }

        Terminal.Write(format.IsText ? ArchitectureText.Of(report, Terminal) : format.Write(report));
        return report.IsClean ? ExitCode.Done : ExitCode.SaidNo;
    }
}
