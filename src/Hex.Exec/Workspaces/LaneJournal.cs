using System.Globalization;
using Hex.Core.Ports;
using Hex.Core.Workspaces;

namespace Hex.Exec.Workspaces;

/// <summary>A run's journal as a worktree of a race writes it: worktrees and refs go into the run's own, file contents stay in memory.</summary>
/// <remarks>
/// The run's journal speaks of files of the operator's working tree, and a recovery puts those back by it. A worktree is thrown away whole, so its
/// files need no way back beyond the life of the process.
/// </remarks>
internal sealed class LaneJournal(IJournal runs) : IJournal
{
    private readonly List<JournalEntry> _entries = [];
    private readonly Dictionary<string, byte[]> _saved = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public IReadOnlyList<JournalEntry> Entries => [.. runs.Entries.Where(entry => entry is not (OriginalSaved or WriteIntended)), .. _entries];

    /// <inheritdoc />
    public void Append(JournalEntry entry)
    {
        if (entry is OriginalSaved or WriteIntended)
        {
            _entries.Add(entry);
        }
        else
        {
            runs.Append(entry);
        }
    }

    /// <inheritdoc />
    public string Save(ReadOnlySpan<byte> content)
    {
        var name = (_saved.Count + 1).ToString(CultureInfo.InvariantCulture);
        _saved.Add(name, content.ToArray());
        return name;
    }

    /// <inheritdoc />
    public ReadOnlyMemory<byte> Load(string name) => _saved[name];

    /// <inheritdoc />
    public string Keep() => runs.Keep();

    /// <inheritdoc />
    public void Close()
    {
        // The run's journal is closed by the run.
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // Nothing of its own outlives it.
    }
}
