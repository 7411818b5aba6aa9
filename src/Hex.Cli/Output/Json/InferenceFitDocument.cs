using Hex.Core.Admission;
using Hex.Exec.Governing;

namespace Hex.Cli.Output.Json;

/// <summary>What <c>hex inference fit --json</c> prints; all sizes in bytes, null is unknown.</summary>
internal sealed record InferenceFitDocument(
    InferenceFitDocument.FitMachine Machine, IReadOnlyList<Accelerator> Accelerators, IReadOnlyList<InferenceFitDocument.FitReservation> Reservations, IReadOnlyList<InferenceFitDocument.JudgedModel> Models, IReadOnlyList<string> Silent)
{
    internal sealed record FitMachine(long? AvailableBytes, long? TotalBytes, string Source, string? Bound, bool Unified, string? Unseen);

    internal sealed record JudgedModel(string Name, string Verdict, string? Reason, IReadOnlyList<string> Unloads, MemoryNumbers? Numbers);

    internal sealed record FitReservation(string Run, string Model, int ContextTokens, bool Held, long ModelBytes, long HeadroomBytes);

    public static InferenceFitDocument Of(FitReport report) => new(
        new FitMachine(report.Machine.AvailableBytes, report.Machine.TotalBytes, report.Machine.Source, report.Machine.Bound, report.Machine.IsUnified, report.Machine.Unseen),
        report.Machine.Accelerators,
        [.. report.Held.Select(row => new FitReservation(row.Run, row.Model, row.ContextTokens, row.IsHeld, row.ModelBytes, row.HeadroomBytes))],
        [.. report.Models.Select(model => new JudgedModel(model.Name, NameOf(model.Verdict), model.Reason, model.Unloads, model.Numbers))],
        [.. report.Silent.Select(failure => failure.Sentence)]);

    private static string NameOf(FitVerdict verdict) => verdict switch
    {
        FitVerdict.TooBig => "too_big",
        _ => verdict.ToString().ToLowerInvariant(),
    };
}
