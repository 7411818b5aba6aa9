using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Hex.State.Sqlite;

/// <summary>Asks SQLite whether the store is whole, seldom enough to cost nothing on an ordinary day.</summary>
internal sealed class StoreCheck(StorePaths paths, TimeProvider time)
{
    private const string Key = "checked_at";

    private static readonly TimeSpan TrustedFor = TimeSpan.FromDays(1);

    /// <summary>Whether the last clean check is more than a day away, in whichever direction the clock went since.</summary>
    public bool IsDue(SqliteConnection connection)
    {
        var stamps = connection.Query("SELECT value FROM meta WHERE key = $key", row => row.GetString(0), ("$key", Key));
        return stamps is not [var stamp]
            || (time.GetUtcNow() - StoredTime.Parse(stamp)).Duration() > TrustedFor
            || paths.CorruptCopies().Any(copy => string.CompareOrdinal(copy, paths.Corrupt(StoredTime.Parse(stamp))) >= 0);
    }

    /// <returns>What is wrong with the store's structure, one clause each; empty when all is well.</returns>
    public static IReadOnlyList<string> FindDamage(SqliteConnection connection, bool isThorough)
    {
        var rows = connection.Query(isThorough ? "PRAGMA integrity_check(20)" : "PRAGMA quick_check(5)", row => row.GetString(0));
        return [.. rows.Where(row => row != "ok").Select(OneLine)];
    }

    /// <returns>Rows that point to rows which are not there, one clause each.</returns>
    public static IReadOnlyList<string> FindLooseEnds(SqliteConnection connection) => connection.Query(
        "PRAGMA foreign_key_check",
        row => $"a row of {row.GetString(0)} points to a missing row of {row.GetString(2)}");

    /// <summary>Remembers that the store was whole just now.</summary>
    public void Stamp(SqliteConnection connection)
    {
        try
        {
            connection.Execute(
                "INSERT INTO meta (key, value) VALUES ($key, $value) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                ("$key", Key),
                ("$value", StoredTime.Format(time.GetUtcNow())));
        }
        catch (SqliteException error) when (error.SqliteErrorCode is raw.SQLITE_FULL or raw.SQLITE_BUSY)
        {
            // Nothing is lost: without a stamp the next start checks again, and a full disk must not stop a reader.
            connection.TryRollBack();
        }
    }

    private static string OneLine(string text) =>
        string.Join(", ", text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
