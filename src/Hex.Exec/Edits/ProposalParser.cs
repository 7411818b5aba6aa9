using System.Text.Json;
using Hex.Exec.Edits.Protocols;

namespace Hex.Exec.Edits;

/// <summary>Reads edits out of a model's words, whichever of the usual forms they have.</summary>
internal static class ProposalParser
{
    /// <summary>Reads the arguments of a call of <c>propose_edit</c>.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="allowedFiles">The files that may change.</param>
    /// <param name="root">The folder they lie in, where paths may be written in full; or null.</param>
    public static ParsedProposal FromArguments(JsonElement arguments, IReadOnlyList<string> allowedFiles, string? root = null) =>
        new JsonEdits(new ProposedPath(allowedFiles, root)).Read(arguments);

    /// <summary>Reads an answer in plain text: search and replace blocks, a diff, blocks under a <c>MODE:</c> line, or whole files.</summary>
    /// <param name="text">The answer, without what the model thought.</param>
    /// <param name="allowedFiles">The files that may change.</param>
    /// <param name="protocol">What the model was asked for; only <see cref="EditProtocol.Whole"/> lets a lone fence be a whole file.</param>
    /// <param name="wasCut">Whether the answer ended at a limit; then a block that never ends is not read.</param>
    /// <param name="root">The folder the files lie in, where paths may be written in full; or null.</param>
    public static ParsedProposal FromText(
        string text, IReadOnlyList<string> allowedFiles, EditProtocol protocol = EditProtocol.Fenced, bool wasCut = false, string? root = null)
    {
        var paths = new ProposedPath(allowedFiles, root);
        return SearchBlocks.Read(text, paths, wasCut)
            ?? DiffBlocks.Read(text, paths)
            ?? ModeBlocks.Read(text, paths, wasCut)
            ?? FileBlocks.Read(text, paths, protocol, wasCut)
            ?? ParsedProposal.Unreadable("it holds no edit in the form that was asked for");
    }
}
