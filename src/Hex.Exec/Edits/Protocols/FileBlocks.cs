using Hex.Core.Edits;

namespace Hex.Exec.Edits.Protocols;

/// <summary>Reads whole files: a line with the path, then one fence with all of the file.</summary>
internal static class FileBlocks
{
    /// <summary>Reads an answer.</summary>
    /// <returns>The edits, or null when there is no block of code.</returns>
    public static ParsedProposal? Read(string text, ProposedPath paths, EditProtocol protocol, bool wasCut)
    {
        var named = FencedBlock.Of(text).Where(block => block.Content.Trim().Length > 0)
            .Select(block => (Block: block, Path: paths.InInfo(block.Info) ?? paths.InLine(block.LineBefore)))
            .Where(one => one.Path is not null || !one.Block.IsAside).ToList();
        var blocks = named.Select(one => one.Block).ToList();
        if (blocks.Count == 0)
        {
            return null;
        }

        if (blocks.Any(block => !block.IsClosed) && (wasCut || blocks.Count > 1))
        {
            return ParsedProposal.Unreadable("its last block never ends");
        }

        return named.All(one => one.Path is null) ? Unnamed(blocks, paths, protocol)
            : named.Any(one => one.Path is null) ? ParsedProposal.Unreadable(
                "a block has no path before it; give each file's path on the line before its fence, and use more backticks around a file that has fences in it")
            : named.GroupBy(one => one.Path).FirstOrDefault(group => group.Count() > 1) is { } twice ? ParsedProposal.Unreadable($"it gives '{twice.Key}' twice")
            : ParsedProposal.Of([.. named.Select(one => Edit(one.Path!, one.Block, protocol))]);
    }

    private static ParsedProposal Unnamed(List<FencedBlock> blocks, ProposedPath paths, EditProtocol protocol) => (blocks, paths.Only) switch
    {
        ([var whole], { } only) when protocol == EditProtocol.Whole => ParsedProposal.Of([new ProposedEdit.Whole(only, whole.Content)]),
        ([var old, var replacement], { } only) when protocol != EditProtocol.Whole => ParsedProposal.Of([new ProposedEdit.Replace(only, old.Content, replacement.Content)]),
        (_, null) => ParsedProposal.Unreadable(paths.Missing),
        _ => ParsedProposal.Unreadable("its fences do not say what they are; use the form that was asked for"),
    };

    // Who was asked for search and replace blocks may show a part of a file: only a new file is sure to be whole.
    private static ProposedEdit Edit(string path, FencedBlock block, EditProtocol protocol) =>
        protocol == EditProtocol.Whole ? new ProposedEdit.Whole(path, block.Content) : new ProposedEdit.Create(path, block.Content);
}
