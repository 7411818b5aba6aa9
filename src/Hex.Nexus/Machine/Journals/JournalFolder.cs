using Hex.Nexus.Machine.Files;

namespace Hex.Nexus.Machine.Journals;

/// <summary>The folder of one journal: <c>owner</c>, locked by who holds it; <c>entries</c>; kept bytes under numbers.</summary>
/// <param name="Path">Its absolute path.</param>
internal readonly record struct JournalFolder(string Path)
{
    private const string FinishedSuffix = ".finished";

    /// <summary>The folder of a run.</summary>
    public static JournalFolder Of(string commonDirectory, string run) => new(System.IO.Path.Combine(AllOf(commonDirectory), run));

    /// <summary>The folder all journals of a repository are in.</summary>
    public static string AllOf(string commonDirectory) => System.IO.Path.Combine(commonDirectory, "hex", "journal");

    /// <summary>The name of the run.</summary>
    public string Run => System.IO.Path.GetFileName(Path);

    /// <summary>Whether its run is over and only its removal was not.</summary>
    public bool IsFinished => Path.EndsWith(FinishedSuffix, StringComparison.Ordinal);

    /// <summary>Where a copy of it goes that outlives the run.</summary>
    public string KeptPath => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(System.IO.Path.GetDirectoryName(Path)!)!, "kept", Run);

    public string EntriesFile => System.IO.Path.Combine(Path, "entries");

    public string OwnerFile => System.IO.Path.Combine(Path, "owner");

    /// <summary>Removes it: under another name first, in one step, so that no half-removed journal is taken for an abandoned run.</summary>
    public void Remove()
    {
        var finished = IsFinished ? Path : $"{Path}.{Guid.NewGuid():N}{FinishedSuffix}";
        try
        {
            if (!IsFinished)
            {
                Directory.Move(Path, finished);
                DurableFolder.Sync(System.IO.Path.GetDirectoryName(Path)!);
            }

            Directory.Delete(finished, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Somebody else was removing it too.
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw FileFailures.FromException(Path, "removed", exception);
        }
    }
}
