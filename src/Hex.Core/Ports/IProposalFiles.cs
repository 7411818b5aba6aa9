using Hex.Core.Edits;

namespace Hex.Core.Ports;

/// <summary>Reads files of proposed edits that other programs wrote.</summary>
public interface IProposalFiles
{
    /// <summary>Reads a file: a JSON list of proposals, each an object with <c>edits: [{path, mode, old_string, new_string}]</c>.</summary>
    /// <param name="path">The file; relative to the folder hex was started in.</param>
    /// <returns>The proposals in order.</returns>
    /// <exception cref="Failures.HexException">It cannot be read, or is no such list; the sentence names the place.</exception>
    IReadOnlyList<EditSet> Read(string path);
}
