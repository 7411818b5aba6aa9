namespace Hex.Exec.Tools.Secrets;

/// <summary>Tells texts that stand in for a secret from secrets.</summary>
internal static class Placeholder
{
    private static readonly string[] Words =
    [
        "example", "placeholder", "changeme", "change_me", "change-me", "your_", "your-", "yourpassword", "yoursecret", "redacted", "dummy", "xxxx",
        "****", "...", "${", "$(", "{{",
    ];

    /// <summary>Whether the text is filled in elsewhere, or says of itself that it is none.</summary>
    public static bool Is(string secret) =>
        secret is ['$' or '%', ..] or ['<', .., '>'] or ['{', .., '}']
        || secret.Distinct().Count() <= 3
        || Words.Any(word => secret.Contains(word, StringComparison.OrdinalIgnoreCase));
}
