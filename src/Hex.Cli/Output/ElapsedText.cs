using System.Globalization;

namespace Hex.Cli.Output;

/// <summary>Time spans as progress shows them: short, and of a steady width.</summary>
internal static class ElapsedText
{
    public static string Of(TimeSpan elapsed) => elapsed switch
    {
        { TotalSeconds: < 9.95 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, elapsed.TotalSeconds):0.0}s"),
        { TotalMinutes: < 1 } => $"{elapsed.Seconds}s",
        { TotalHours: < 1 } => $"{elapsed.Minutes}m{elapsed.Seconds:00}s",
        _ => $"{(int)elapsed.TotalHours}h{elapsed.Minutes:00}m",
    };

    public static string OfMilliseconds(long milliseconds) => Of(TimeSpan.FromMilliseconds(milliseconds));
}
