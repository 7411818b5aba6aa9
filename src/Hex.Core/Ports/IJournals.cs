using Hex.Core.Workspaces;

namespace Hex.Core.Ports;

/// <summary>Keeps the write-ahead journals of runs, one folder each, inside the repository's common git folder.</summary>
public interface IJournals
{
    /// <summary>Opens a new journal and holds it: as long as this process lives, nobody else can claim it.</summary>
    /// <exception cref="Failures.HexException">It cannot be written; nothing else has happened.</exception>
    IJournal Open(JournalOpened opened);

    /// <summary>Ids of the journals nobody holds: runs whose process died before they were over.</summary>
    IReadOnlyList<string> FindAbandoned(string commonDirectory);

    /// <summary>The same for the repository around a folder, found without starting git; empty when there is none.</summary>
    IReadOnlyList<string> FindAbandonedAround(string directory);

    /// <summary>Claims an abandoned journal.</summary>
    /// <returns>The journal, or null when somebody else holds or has finished it.</returns>
    IJournal? TryClaim(string commonDirectory, string run);

    /// <summary>Whether a live process holds the journal of a run.</summary>
    bool IsHeld(string commonDirectory, string run);
}
