using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Repositories;
using Hex.Core.Runs;
using Hex.Core.Workspaces;

namespace Hex.Exec.Do;

/// <summary>A run's journal, or why it could not be opened: a run is accepted either way, and its log tells.</summary>
/// <param name="Journal">The journal, or null.</param>
/// <param name="Failure">Why there is none, or null.</param>
internal sealed record OpenedJournal(IJournal? Journal, HexException? Failure)
{
    /// <summary>Opens the journal of a run, before the store knows of it: so a run that dies is always found again.</summary>
    public static OpenedJournal Open(IJournals journals, RunRequest request, Repository repository)
    {
        try
        {
            return new OpenedJournal(
                journals.Open(new JournalOpened(
                    request.Id.ToString(), repository.Tree.Root, repository.Tree.GitDirectory, repository.Tree.CommonDirectory, repository.Head, repository.Branch, request.IsIsolated)),
                null);
        }
        catch (HexException exception)
        {
            return new OpenedJournal(null, exception);
        }
    }

    /// <summary>The journal.</summary>
    /// <exception cref="HexException">There is none.</exception>
    public IJournal Require() => Journal ?? throw Failure!;
}
