using System.CommandLine;
using Hex.Cli.Output;
using Hex.Cli.Output.Json;
using Hex.Core.Runs;

namespace Hex.Cli.Commands;

/// <summary><c>hex doctor composition</c>.</summary>
internal sealed class DoctorCompositionCommand(Invocation invocation)
    : Verb(invocation, "composition", "Say how hex is put together here: which variant, and who would try a task")
{
    public override IReadOnlyList<HelpExample> Examples { get; } = [new("hex doctor composition", "standalone or under Claude Code, and each candidate with its reason")];

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var variant = await Invocation.HostAnywhere.Variant.LookAsync(cancellationToken);
        if (parsed.WantsJson())
        {
            Terminal.WriteLine(JsonText.Of(CompositionDocument.Of(variant)));
            return ExitCode.Done;
        }

        Terminal.WriteLine($"{variant.Name.Replace('_', ' ')}: {CleanText.Line(variant.Reason)}");
        var width = variant.Candidates.Max(candidate => candidate.Name.Length);
        foreach (var candidate in variant.Candidates)
            Terminal.WriteLine($"  {(candidate.IsTried ? "tried    " : "not tried")}  {CleanText.Line(candidate.Name).PadRight(width)}  {CleanText.Line(candidate.Reason)}");

        return ExitCode.Done;
    }
}
