namespace Hex.Exec.Loop;

/// <summary>Tells whether the model that answered is the one that was asked.</summary>
internal static class ModelNames
{
    private const string Latest = ":latest";

    /// <summary>Whether a name from the wire means the model that was asked for.</summary>
    /// <param name="asked">As the operator names it: a whole name, one without its tag, date or maker, or an alias such as <c>opus</c>.</param>
    /// <param name="answered">As its server names it.</param>
    public static bool Mean(string asked, string answered)
    {
        var (one, other) = (Plain(asked), Plain(answered));
        return one == other
            || (other.StartsWith(one, StringComparison.Ordinal) && other[one.Length] is '-' or '@' or ':')
            || other.Split('-', '.', ':', '@').Contains(one);
    }

    private static string Plain(string name)
    {
        var own = name[(name.LastIndexOf('/') + 1)..].ToLowerInvariant();
        return own.EndsWith(Latest, StringComparison.Ordinal) ? own[..^Latest.Length] : own;
    }
}
