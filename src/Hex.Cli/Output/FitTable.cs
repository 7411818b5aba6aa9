using System.Text;
using Hex.Core.Admission;
using Hex.Exec.Governing;

namespace Hex.Cli.Output;

/// <summary>Which models fit into memory, as a table.</summary>
internal static class FitTable
{
    private static readonly string[] Head = ["model", "context", "weights", "cache", "needs", "has", "verdict"];

    public static string Of(FitReport report, Terminal terminal)
    {
        var table = new StringBuilder($"memory   {OfMachine(report.Machine)}\n");
        foreach (var accelerator in report.Machine.Accelerators)
            table.Append($"GPU      {CleanText.Line(accelerator.Name)}: {OfFree(accelerator.FreeBytes, accelerator.TotalBytes)} ({accelerator.Source})\n");

        if (report.Machine.Unseen is { } unseen)
            table.Append($"GPU      {CleanText.Line(unseen)}\n");

        var held = report.Held.Where(row => row.IsHeld).ToList();
        if (report.Held.Count > 0)
            table.Append($"runs     {held.Count} hold memory, {report.Held.Count - held.Count} wait: {string.Join(", ", report.Held.Select(row => CleanText.Line(row.Model)).Distinct())}\n");

        if (report.Models.Count == 0)
            return table.Append("no models\n").ToString();

        string[][] rows = [Head, .. report.Models.Select(Row)];
        var widths = Head.Select((_, column) => rows.Max(row => row[column].Length)).ToList();
        table.Append('\n');
        foreach (var (index, row) in rows.Index())
        {
            var line = string.Concat(row[..^1].Select((cell, column) => cell.PadRight(widths[column] + 2)));
            table.Append(line).Append(index == 0 ? row[^1] : terminal.Paint(ColorOf(report.Models[index - 1].Verdict), row[^1])).Append('\n');
        }

        foreach (var model in report.Models.Where(model => model.Numbers is not null))
            table.Append($"\n{CleanText.Line(model.Name)} {MemoryText.Of(model.Numbers!)}");

        return table.Append('\n').ToString();
    }

    private static string[] Row(ModelFit model) => model.Numbers is { } numbers
        ?
        [
            CleanText.Line(model.Name), $"{numbers.ContextTokens}", MemoryText.Of(numbers.WeightBytes), numbers.CacheBytes is { } cache ? MemoryText.Of(cache) : "unknown",
            MemoryText.Of(numbers.RequiredBytes), MemoryText.Of(Math.Max(0, numbers.AvailableBytes - numbers.ReservedBytes)), OfVerdict(model),
        ]
        : [CleanText.Line(model.Name), "-", "-", "-", "-", "-", OfVerdict(model)];

    /// <summary>A verdict in words.</summary>
    private static string OfVerdict(ModelFit model) => model.Verdict switch
    {
        FitVerdict.Fits when model.Unloads.Count > 0 => $"fits, in place of {string.Join(", ", model.Unloads.Select(name => CleanText.Line(name)))}",
        FitVerdict.Fits => "fits",
        FitVerdict.Waits => "waits",
        FitVerdict.TooBig => "too big",
        _ => $"not judged: {CleanText.Line(model.Reason ?? string.Empty)}",
    };

    private static Color ColorOf(FitVerdict verdict) => verdict switch
    {
        FitVerdict.Fits => Color.Green,
        FitVerdict.TooBig => Color.Red,
        _ => Color.Yellow,
    };

    private static string OfMachine(MachineMemory machine)
    {
        var bound = machine.Bound is { } group ? $", bound by the control group {CleanText.Line(group)}" : string.Empty;
        var unified = machine.IsUnified ? ", shared with the GPU" : string.Empty;
        return $"{OfFree(machine.AvailableBytes, machine.TotalBytes)} ({machine.Source}{bound}{unified})";
    }

    private static string OfFree(long? free, long? total) =>
        $"{(free is { } known ? MemoryText.Of(known) : "an unknown amount")} free{(total is { } all ? $" of {MemoryText.Of(all)}" : string.Empty)}";
}
