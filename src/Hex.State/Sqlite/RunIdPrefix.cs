using Hex.Core.Failures;

namespace Hex.State.Sqlite;

/// <summary>The range of ids that start alike.</summary>
internal readonly record struct RunIdPrefix(string First, string End)
{
    // Ids are made of 0-9, a-f and dashes; the letter behind them closes the range. Text that can start no id finds none.
    private const char BehindAll = 'g';

    public static RunIdPrefix Parse(string text)
    {
        var prefix = text.Trim().ToLowerInvariant();
        return prefix.Length > 0
            ? new RunIdPrefix(prefix, prefix + BehindAll)
            : throw HexException.Usage("run_id_blank", "a blank run id names no run", "give the first characters of an id that `hex do runs` shows");
    }
}
