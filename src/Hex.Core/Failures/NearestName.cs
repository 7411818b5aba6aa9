namespace Hex.Core.Failures;

/// <summary>Finds the name somebody probably meant.</summary>
public static class NearestName
{
    /// <summary>The nearest of the names.</summary>
    /// <param name="given">What was written.</param>
    /// <param name="names">What there is.</param>
    /// <returns>The name, or null when none is near.</returns>
    public static string? Of(string given, IEnumerable<string> names)
    {
        var (name, distance) = names.Distinct()
            .Select(name => (name, Distance: Distance(given.ToLowerInvariant(), name)))
            .OrderBy(pair => pair.Distance)
            .FirstOrDefault((string.Empty, int.MaxValue));
        return distance <= Math.Max(2, given.Length / 3) ? name : null;
    }

    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var row = 1; row <= left.Length; row++)
        {
            var current = new int[right.Length + 1];
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var replaced = previous[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                current[column] = Math.Min(replaced, Math.Min(previous[column], current[column - 1]) + 1);
            }

            previous = current;
        }

        return previous[right.Length];
    }
}
