using Hex.Core.Conversation;
using Hex.Exec.Edits.Protocols;
using Hex.Exec.Loop.Calls;

namespace Hex.Exec.Edits;

/// <summary>The tool by which a model hands in its edits.</summary>
internal static class EditToolbox
{
    /// <summary>Its name.</summary>
    public const string Name = "propose_edit";

    /// <summary>What a model is told of it.</summary>
    public static ToolDescription Description { get; } = new(Name, EditTexts.ToolDescription, EditTexts.ToolSchema);

    /// <summary>Reads the edits of a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="allowedFiles">The files that may change.</param>
    /// <param name="root">The folder they lie in, where paths may be written in full; or null.</param>
    public static ParsedProposal Parse(ToolCall call, IReadOnlyList<string> allowedFiles, string? root = null) =>
        LenientJson.Parse(call.Arguments) is { } arguments
            ? ProposalParser.FromArguments(arguments, allowedFiles, root)
            : ParsedProposal.Unreadable("its arguments are no JSON object");
}
