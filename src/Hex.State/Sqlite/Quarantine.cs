namespace Hex.State.Sqlite;

/// <summary>Keeps a copy of a damaged store beside it before anybody tries to repair it. The store itself stays as it is.</summary>
internal sealed class Quarantine(StorePaths paths, TimeProvider time)
{
    private const string WalSuffix = "-wal";

    private readonly Lock _gate = new();
    private string? _copy;

    /// <summary>Copies the store and its log, once in a process and not at all where the same bytes are kept already.</summary>
    /// <returns>What a person can do now, naming the copy and the newest backup.</returns>
    public string Keep()
    {
        var backup = paths.NewestBackup() is { } file ? $"; the newest backup is {file}" : string.Empty;
        return $"{Copied()}{backup}; `hex doctor` tells what can be saved";
    }

    private string Copied()
    {
        try
        {
            lock (_gate)
            {
                return $"a copy is kept as {_copy ??= Existing() ?? Copy()}";
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"copy it away first, for hex could not ({exception.Message})";
        }
    }

    private string? Existing() => paths.CorruptCopies()
        .Where(copy => !copy.EndsWith(WalSuffix, StringComparison.Ordinal) && !copy.EndsWith(".partial", StringComparison.Ordinal))
        .FirstOrDefault(copy => HaveSameBytes(copy, paths.Database) && HaveSameBytes(copy + WalSuffix, paths.Wal));

    // The log goes first: a copy that has its final name is whole.
    private string Copy()
    {
        var copy = paths.Corrupt(time.GetUtcNow());
        if (StorePaths.LengthOf(paths.Wal) > 0)
        {
            File.Copy(paths.Wal, copy + WalSuffix, overwrite: true);
        }

        if (!File.Exists(paths.Database))
        {
            OwnerOnly.Create(copy);
            return copy;
        }

        File.Copy(paths.Database, copy + ".partial", overwrite: true);
        OwnerOnly.Flush(copy + ".partial");
        File.Move(copy + ".partial", copy, overwrite: true);
        return copy;
    }

    private static bool HaveSameBytes(string first, string second)
    {
        if (StorePaths.LengthOf(first) != StorePaths.LengthOf(second))
        {
            return false;
        }

        if (StorePaths.LengthOf(first) == 0)
        {
            return true;
        }

        using var one = new FileStream(first, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var other = new FileStream(second, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        Span<byte> left = new byte[64 * 1024];
        Span<byte> right = new byte[64 * 1024];
        while (true)
        {
            var count = one.ReadAtLeast(left, left.Length, throwOnEndOfStream: false);
            var same = other.ReadAtLeast(right[..count], count, throwOnEndOfStream: false);
            if (same != count || !left[..count].SequenceEqual(right[..count]))
            {
                return false;
            }

            if (count < left.Length)
            {
                return true;
            }
        }
    }
}
