using System.Text;
using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Repositories;
using Hex.Core.Workspaces;

namespace Hex.Exec.Recovery;

/// <summary>Finds the working tree a journal is about. A journal is only a file: what it says of places holds where this repository says so too.</summary>
/// <remarks>
/// It may have been delivered with the repository and name anybody's home; and a repository may have been moved or copied with a journal in it, so that
/// the place it names is another one's by now.
/// </remarks>
internal sealed class JournalPlace(IRepositories repositories, IFileRoots roots)
{
    private const string Pointer = "gitdir: ";
    private const int LongestPointer = 8192;

    /// <summary>The working tree whose files a journal may put back.</summary>
    /// <param name="repository">The repository whose git folder holds the journal.</param>
    /// <param name="opened">What the journal says.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The tree, and whether the repository has moved, or been copied, since the journal was written.</returns>
    /// <exception cref="HexException">The journal names a place that is no working tree of this repository.</exception>
    public async Task<(WorkTree Tree, bool IsMoved)> FindAsync(Repository repository, JournalOpened opened, CancellationToken cancellationToken)
    {
        var here = repository.Tree;
        if (opened.CommonDirectory == here.CommonDirectory
            && (opened.Root == here.Root ? here : await FindAtAsync(opened.Root, cancellationToken)) is { } named
            && (named.Root, named.GitDirectory, named.CommonDirectory) == (opened.Root, opened.GitDirectory, opened.CommonDirectory)
            && IsRootOf(named))
        {
            return (named, false);
        }

        // The files came along with their repository, whatever lies now where it was.
        return opened.CommonDirectory != here.CommonDirectory && opened.GitDirectory == opened.CommonDirectory && here.GitDirectory == here.CommonDirectory && IsRootOf(here)
            ? (here, true)
            : throw HexException.Refused(
                "foreign_journal", $"the journal of run {opened.Run} was written for '{opened.Root}', which is no working tree of this repository",
                $"if your files are as you want them, remove the folder '{here.CommonDirectory}/hex/journal/{opened.Run}'; else recover where it belongs");
    }

    private async Task<WorkTree?> FindAtAsync(string root, CancellationToken cancellationToken)
    {
        try
        {
            return (await repositories.FindAsync(root, cancellationToken)).Tree;
        }
        catch (HexException)
        {
            return null;
        }
    }

    // A repository's configuration may call any folder its working tree; that folder's own .git says whether it is.
    private bool IsRootOf(WorkTree tree)
    {
        var files = roots.Open(tree.Root);
        return files.Inspect(".git").Kind switch
        {
            FileKind.Directory => tree.GitDirectory == Path.Combine(tree.Root, ".git"),
            FileKind.Regular => Encoding.UTF8.GetString(files.Read(".git", LongestPointer).Span).TrimEnd('\n') is var text
                && text.StartsWith(Pointer, StringComparison.Ordinal)
                && Path.GetFullPath(text[Pointer.Length..], tree.Root) == tree.GitDirectory,
            _ => false,
        };
    }
}
