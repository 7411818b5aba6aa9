using Hex.Core.Repositories;

namespace Hex.Core.Ports;

/// <summary>Looks at branches and at what merging them would come to.</summary>
public interface IBranches
{
    /// <summary>The branches whose full names begin with a prefix, in the order of their names.</summary>
    Task<IReadOnlyList<Branch>> ListAsync(WorkTree tree, string prefix, CancellationToken cancellationToken);

    /// <summary>How many commits one has that the other lacks, and the other way round.</summary>
    Task<(int Ahead, int Behind)> CompareAsync(WorkTree tree, string commit, string against, CancellationToken cancellationToken);

    /// <summary>The branches that hold a commit, by their full names.</summary>
    Task<IReadOnlyList<string>> HoldingAsync(WorkTree tree, string commit, CancellationToken cancellationToken);

    /// <summary>Works out a merge without touching any file, index or ref.</summary>
    /// <exception cref="Failures.HexException">The two have nothing in common, or git is older than 2.38.</exception>
    Task<MergeForecast> ForecastAsync(WorkTree tree, string ours, string theirs, CancellationToken cancellationToken);

    /// <summary>The paths in which two trees or commits differ, with what both hold; a renamed file is one removed and one added.</summary>
    Task<IReadOnlyList<(TreeEntry Before, TreeEntry After)>> DifferencesAsync(WorkTree tree, string from, string to, CancellationToken cancellationToken);

    /// <summary>Removes a branch if it still points to a commit.</summary>
    /// <returns>Whether it is gone.</returns>
    Task<bool> DeleteAsync(WorkTree tree, string branch, string expected, CancellationToken cancellationToken);
}
