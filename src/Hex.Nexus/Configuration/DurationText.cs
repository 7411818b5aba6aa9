using System.Globalization;

namespace Hex.Nexus.Configuration;

/// <summary>Durations as people write them: <c>90s</c>, <c>10m</c>, <c>1h30m</c>.</summary>
public static class DurationText
{
    /// <summary>The longest duration accepted.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromHours(24);

    /// <summary>What a duration looks like, for sentences.</summary>
    public const string Form = "a number with ms, s, m or h, such as 90s, 10m or 1h30m, up to 24h";

    private static readonly (string Unit, double Milliseconds)[] Units = [("ms", 1), ("s", 1_000), ("m", 60_000), ("h", 3_600_000)];

    /// <summary>Reads a duration longer than zero.</summary>
    /// <returns>Whether the text was one.</returns>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        var total = 0d;
        var rest = text.AsSpan().Trim();
        if (rest.IsEmpty)
            return false;

        while (!rest.IsEmpty)
        {
            var digits = rest.IndexOfAnyExceptInRange('0', '9');
            var letters = digits <= 0 ? 0 : LettersOf(rest[digits..]);
            if (letters == 0
                || !int.TryParse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var amount)
                || !TryUnit(rest.Slice(digits, letters), out var milliseconds))
                return false;

            total += amount * milliseconds;
            rest = rest[(digits + letters)..];
        }

        if (total <= 0 || total > Longest.TotalMilliseconds)
            return false;

        duration = TimeSpan.FromMilliseconds(total);
        return true;
    }

    /// <summary>Writes a duration in the form that <see cref="TryParse"/> reads.</summary>
    public static string Format(TimeSpan duration)
    {
        var parts = string.Concat(
            Part((long)duration.TotalHours, "h"), Part(duration.Minutes, "m"), Part(duration.Seconds, "s"), Part(duration.Milliseconds, "ms"));
        return parts.Length == 0 ? "0s" : parts;
    }

    private static int LettersOf(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('a', 'z');
        return end < 0 ? text.Length : end;
    }

    private static bool TryUnit(ReadOnlySpan<char> name, out double milliseconds)
    {
        foreach (var (unit, length) in Units)
        {
            if (name.SequenceEqual(unit))
            {
                milliseconds = length;
                return true;
            }
        }

        milliseconds = 0;
        return false;
    }

    private static string Part(long amount, string unit) => amount == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{amount}{unit}");
}
