using System.Globalization;

namespace Hex.Exec.Tools.Audit;

/// <summary>The base score of a CVSS 3 vector, as its specification computes it, and the word for it.</summary>
internal static class CvssScore
{
    /// <summary>Critical, high, medium or low; unknown where it is no vector of version 3.</summary>
    public static string Word(string? vector) => Of(vector) switch
    {
        null => "unknown",
        >= 9.0 => "critical",
        >= 7.0 => "high",
        >= 4.0 => "medium",
        _ => "low",
    };

    /// <summary>The base score, or null where it is no vector of version 3.</summary>
    public static double? Of(string? vector)
    {
        var metrics = vector?.StartsWith("CVSS:3", StringComparison.Ordinal) == true
            ? vector.Split('/').Skip(1).Select(part => part.Split(':')).Where(pair => pair.Length == 2).GroupBy(pair => pair[0]).ToDictionary(group => group.Key, group => group.First()[1])
            : [];
        var isChanged = metrics.GetValueOrDefault("S") == "C";
        double?[] weights =
        [
            Weight(metrics, "C", "N0 L0.22 H0.56"), Weight(metrics, "I", "N0 L0.22 H0.56"), Weight(metrics, "A", "N0 L0.22 H0.56"),
            Weight(metrics, "AV", "N0.85 A0.62 L0.55 P0.2"), Weight(metrics, "AC", "L0.77 H0.44"), Weight(metrics, "UI", "N0.85 R0.62"),
            Weight(metrics, "PR", isChanged ? "N0.85 L0.68 H0.5" : "N0.85 L0.62 H0.27"),
        ];
        return weights.Any(weight => weight is null) ? null : Score([.. weights.Select(weight => weight!.Value)], isChanged);
    }

    private static double Score(double[] weights, bool isChanged)
    {
        var loss = 1 - ((1 - weights[0]) * (1 - weights[1]) * (1 - weights[2]));
        var impact = isChanged ? (7.52 * (loss - 0.029)) - (3.25 * Math.Pow(loss - 0.02, 15)) : 6.42 * loss;
        var exploitability = 8.22 * weights[3] * weights[4] * weights[5] * weights[6];
        return impact <= 0 ? 0 : RoundUp(Math.Min((isChanged ? 1.08 : 1.0) * (impact + exploitability), 10));
    }

    // To the next tenth, free of the errors of binary fractions: the specification's own procedure.
    private static double RoundUp(double score)
    {
        var whole = (int)Math.Round(score * 100_000);
        return whole % 10_000 == 0 ? whole / 100_000.0 : ((whole / 10_000) + 1) / 10.0;
    }

    private static double? Weight(Dictionary<string, string> metrics, string name, string weights)
    {
        var letter = metrics.GetValueOrDefault(name);
        var weight = letter is { Length: 1 } ? weights.Split(' ').FirstOrDefault(weight => weight[0] == letter[0]) : null;
        return weight is null ? null : double.Parse(weight[1..], CultureInfo.InvariantCulture);
    }
}
