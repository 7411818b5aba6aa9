using System.CommandLine;
using Hex.Cli.Output;
using Hex.Cli.Output.Json;
using Hex.Core.Runs;
using Hex.Nexus.Diagnosis;

namespace Hex.Cli.Commands;

/// <summary><c>hex doctor composition</c>.</summary>
internal sealed class DoctorCompositionCommand(Invocation invocation)
    : Verb(invocation, "composition", "Say how hex is put together here: which variant, and who would try a task")
{
    public override IReadOnlyList<HelpExample> Examples { get; } =
        [new("hex doctor composition", "standalone or under Claude Code, and each candidate with its reason")];

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var variant = await Invocation.HostAnywhere.Variant.LookAsync(cancellationToken);
        if (parsed.WantsJson())
            Terminal.WriteLine(JsonText.Of(CompositionDocument.Of(variant)));
        else
            Show(variant);

        return ExitCode.Done;
    }

    private void Show(ActiveVariant variant)
    {
        Terminal.WriteLine($"variant: {variant.Name.Replace('_', ' ')}, because {CleanText.Line(variant.Reason)}");
        Terminal.WriteLine("a task that names no candidate is tried by:");
        foreach (var candidate in variant.Candidates)
            Terminal.WriteLine($"  {(candidate.IsTried ? "yes" : "no ")}  {CleanText.Line(candidate.Name)}: {CleanText.Line(candidate.Reason)}");

        Terminal.WriteLine("servers of models:");
        Terminal.Write(InferenceReport.Of(variant.Servers, Terminal));
    }
}
