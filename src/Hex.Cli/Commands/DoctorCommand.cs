using System.CommandLine;
using Hex.Cli.Output;
using Hex.Cli.Output.Json;
using Hex.Core.Runs;
using Hex.Nexus.Diagnosis;

namespace Hex.Cli.Commands;

/// <summary><c>hex doctor</c>.</summary>
internal sealed class DoctorCommand : Verb
{
    public DoctorCommand(Invocation invocation)
        : base(invocation, "doctor", "Check what this machine lacks, and say what mends it") => Add(new DoctorCompositionCommand(invocation));

    public override IReadOnlyList<HelpExample> Examples { get; } = [new("hex doctor", "exit 3 where something hex needs is missing")];

    // It tells of unfinished runs itself.
    protected override bool SettlesRuns => true;

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        DoctorCheck[] checks = [.. await Invocation.HostAnywhere.Doctor.RunAsync(cancellationToken), TerminalCheck()];
        if (parsed.WantsJson())
            Terminal.WriteLine(JsonText.Of(DoctorDocument.Of(checks)));
        else
            Terminal.Write(DoctorReport.Of(checks, Terminal));

        return checks.Any(check => check.State == CheckState.Missing) ? ExitCode.Environment : ExitCode.Done;
    }

    private DoctorCheck TerminalCheck()
    {
        var traits = Terminal.Traits;
        var kind = traits.IsInteractive ? "interactive" : "not interactive, so progress is plain lines";
        return new DoctorCheck("terminal", CheckState.Ok, $"{kind}; {traits.Width} columns; {(traits.UsesColor ? "colour" : "no colour")}");
    }
}
