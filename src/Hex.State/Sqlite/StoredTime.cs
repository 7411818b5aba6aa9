using System.Globalization;

namespace Hex.State.Sqlite;

/// <summary>Times as the store keeps them: ISO 8601 in UTC with seven digits, so that text order is time order and no tick is lost.</summary>
internal static class StoredTime
{
    private const string Layout = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static string Format(DateTimeOffset time) => time.UtcDateTime.ToString(Layout, CultureInfo.InvariantCulture);

    public static DateTimeOffset Parse(string text) => DateTimeOffset.ParseExact(
        text, Layout, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
