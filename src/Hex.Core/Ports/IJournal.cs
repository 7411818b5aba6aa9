using Hex.Core.Workspaces;

namespace Hex.Core.Ports;

/// <summary>The write-ahead journal of one run, held by this process until disposed.</summary>
public interface IJournal : IDisposable
{
    /// <summary>The entries so far, the opening one first. A torn last line is left out: what it announced has not happened.</summary>
    IReadOnlyList<JournalEntry> Entries { get; }

    /// <summary>Appends an entry; it is on disk when this returns.</summary>
    void Append(JournalEntry entry);

    /// <summary>Keeps bytes in the journal; they are on disk when this returns.</summary>
    /// <returns>The name to load them by.</returns>
    string Save(ReadOnlySpan<byte> content);

    /// <summary>Loads kept bytes.</summary>
    ReadOnlyMemory<byte> Load(string name);

    /// <summary>Keeps a copy of what the journal saved where no later step removes it.</summary>
    /// <returns>The folder of the copy.</returns>
    string Keep();

    /// <summary>The run is over: removes the journal.</summary>
    void Close();
}
