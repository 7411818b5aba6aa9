using System.CommandLine;
using Hex.Cli.Output;
using Hex.Cli.Output.Json;
using Hex.Core.Failures;
using Hex.Core.Runs;
using Hex.Exec.Governing;

namespace Hex.Cli.Commands;

/// <summary><c>hex inference fit</c>.</summary>
internal sealed class InferenceFitCommand : Verb
{
    private const int LeastContext = 1024;

    private readonly Argument<string[]> _models = new("model") { Description = "The models, as for --model; all that are here when none is named", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<int?> _context = new("--context") { Description = "The context window to judge them with (inference.context_tokens)", HelpName = "tokens" };

    public InferenceFitCommand(Invocation invocation)
        : base(invocation, "fit", "Tell which models fit into the memory here, and by which numbers")
    {
        Add(_models);
        Add(_context);
    }

    public override IReadOnlyList<HelpExample> Examples { get; } =
    [
        new("hex inference fit", "every model of the servers here that load models when asked"),
        new("hex inference fit ollama/qwen2.5-coder:14b --context 65536", "one model, with a longer context"),
    ];

    public override IReadOnlyList<string> Notes =>
    [
        "fits: it would be asked now. waits: it fits once other runs end. too big: it is skipped. not judged: it is asked whatever happens.",
        "Exit code 1: a model that was named is too big. 3: no server answers.",
        "What a run may take beside its model is governor.job_mb, what is to stay free governor.safety_mb.",
    ];

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var context = parsed.GetValue(_context);
        if (context < LeastContext)
            throw HexException.Usage("bad_context", $"--context {context} is no context window", $"give {LeastContext} tokens or more");

        var names = parsed.GetValue(_models) ?? [];
        var configuration = await Invocation.HostAnywhere.Configuration.LoadAsync(cancellationToken);
        foreach (var warning in configuration.Warnings)
            Terminal.Warn($"warning: {warning}");

        Invocation.HostAnywhere.Configure(configuration.Settings);
        var report = await Invocation.HostAnywhere.Fit.RunAsync(names, context, cancellationToken);
        if (parsed.WantsJson())
            Terminal.WriteLine(JsonText.Of(InferenceFitDocument.Of(report)));
        else
            Terminal.Write(FitTable.Of(report, Terminal));

        foreach (var failure in report.Silent)
            Terminal.Warn($"warning: {failure.Sentence}");

        return names.Length > 0 && report.Models.Any(model => model.Verdict == FitVerdict.TooBig) ? ExitCode.SaidNo : ExitCode.Done;
    }
}
