using Hex.Core.Workspaces;

namespace Hex.Core.Ports;

/// <summary>Files beneath one folder. No path, and no link swapped in meanwhile, leads out of it.</summary>
/// <remarks>
/// Paths are relative with forward slashes. Every component but the last must be a real folder, opened one below the other,
/// so that the check and the use are the same act.
/// </remarks>
public interface IRootedFiles
{
    /// <summary>The folder.</summary>
    string Root { get; }

    /// <summary>What is at a path, links not followed.</summary>
    FileFacts Inspect(string path);

    /// <summary>Reads a regular file.</summary>
    /// <exception cref="Failures.HexException">It is missing, no regular file, larger than the limit, or not readable.</exception>
    ReadOnlyMemory<byte> Read(string path, long limit);

    /// <summary>
    /// Writes a regular file durably: a temporary file beside it, fsync, mode, rename, fsync of the folder. Missing folders are made.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="mode">Its permission bits, or null to keep those it has (0644 less the umask for a new one).</param>
    /// <param name="temporaryName">The name of the temporary file, without a folder.</param>
    /// <param name="expected">What has to be there at the last moment, or null for whatever it is.</param>
    /// <exception cref="Failures.HexException">
    /// The path leaves the folder, is no regular file, cannot be written or is not as expected (<c>changed_meanwhile</c>); the old content is intact.
    /// </exception>
    void Write(string path, ReadOnlySpan<byte> content, int? mode, string temporaryName, ExpectedFile? expected = null);

    /// <summary>Removes a regular file durably, and nothing if it is missing.</summary>
    /// <param name="path">The file.</param>
    /// <param name="expected">What has to be there at the last moment, or null for whatever it is.</param>
    /// <exception cref="Failures.HexException">It is no regular file, cannot be removed or is not as expected (<c>changed_meanwhile</c>).</exception>
    void Delete(string path, ExpectedFile? expected = null);

    /// <summary>Removes a folder if it is empty; nothing happens otherwise.</summary>
    void DeleteEmptyFolder(string path);
}
