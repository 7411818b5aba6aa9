using System.Text;
using Hex.Nexus.Diagnosis;

namespace Hex.Cli.Output;

/// <summary>What the doctor found, as a table.</summary>
internal static class DoctorReport
{
    public static string Of(IReadOnlyList<DoctorCheck> checks, Terminal terminal)
    {
        var nameWidth = checks.Max(check => check.Name.Length);
        var report = new StringBuilder();
        foreach (var check in checks)
        {
            report.Append(terminal.Paint(ColorOf(check.State), WordFor(check.State).PadRight(7)));
            report.Append("  ").Append(check.Name.PadRight(nameWidth)).Append("  ").Append(CleanText.Line(check.Found)).Append('\n');
            if (check.Fix is { } fix)
                report.Append(' ', 9).Append("fix: ").Append(CleanText.Line(fix)).Append('\n');
        }

        var missing = checks.Count(check => check.State == CheckState.Missing);
        return report.Append(missing == 0 ? "hex can work here\n" : $"{missing} of {checks.Count} checks say that something is missing\n").ToString();
    }

    /// <summary>The state in a word, also in JSON.</summary>
    public static string WordFor(CheckState state) => state switch
    {
        CheckState.Ok => "ok",
        CheckState.Warn => "warn",
        _ => "missing",
    };

    private static Color ColorOf(CheckState state) => state switch
    {
        CheckState.Ok => Color.Green,
        CheckState.Warn => Color.Yellow,
        _ => Color.Red,
    };
}
