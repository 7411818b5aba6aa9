using System.Text.Json;
using Hex.Core.Conversation;
using Hex.Core.Ports;
using Hex.Exec.Tools.Reading;

namespace Hex.Exec.Tools;

/// <summary>Lists the files of the tree, folders that are too deep or too many as counts.</summary>
internal sealed class RepoList(IWorkTreeStatus status) : ITool
{
    private const int DefaultDepth = 3;
    private const int DeepestDepth = 20;
    private const int MostEntries = 200;

    private readonly TreeFiles _tree = new(status);

    /// <inheritdoc/>
    public ToolDescription Description { get; } = ToolSchema.Of(
        "repo_list",
        "Lists the files of the repository with their full paths. A folder that is too deep or too large is shown as one line with its number of files.",
        new ToolParameter("path", "string", "The folder to list, or a glob such as **/*.py. Default: the root."),
        new ToolParameter("depth", "integer", $"How many folders deep to show single files. Default {DefaultDepth}."));

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Aliases { get; } =
        ArgumentNames.With(("glob", "path"), ("pattern", "path"), ("maxdepth", "depth"));

    /// <inheritdoc/>
    public async Task<ToolAnswer> RunAsync(JsonElement arguments, ToolContext context, CancellationToken cancellationToken)
    {
        var given = new ToolArguments(arguments);
        var path = ToolPath.Read(given.OptionalText("path"), context.Files.Root);
        var depth = given.Number("depth", DefaultDepth, least: 1, DeepestDepth);
        var files = await _tree.AtAsync(path, context, cancellationToken);

        // A pattern lists from the root.
        var folder = files.All(file => ToolPath.IsAtOrBelow(file, path)) ? path : string.Empty;
        var entries = Entries(files, folder, depth);
        while (entries.Count > MostEntries && depth > 1)
        {
            entries = Entries(files, folder, --depth);
        }

        var rest = entries.Count > MostEntries ? $"\n[{entries.Count - MostEntries} more entries; list a folder of these, or use a glob]" : string.Empty;
        return ToolAnswer.Ok($"{files.Count} {(files.Count == 1 ? "file" : "files")} in {(path.Length == 0 ? "the repository" : path)}:\n"
            + string.Join('\n', entries.Take(MostEntries)) + rest);
    }

    private static List<string> Entries(IReadOnlyList<string> files, string folder, int depth) =>
    [
        .. files.GroupBy(file => Shown(file, folder, depth), StringComparer.Ordinal)
            .Select(group => group.Key.EndsWith('/') ? $"{group.Key} ({group.Count()} {(group.Count() == 1 ? "file" : "files")})" : group.Key),
    ];

    // The file, or the folder that stands for it.
    private static string Shown(string file, string folder, int depth)
    {
        var at = folder.Length;
        for (var level = 0; level < depth; level++)
        {
            at = at + 1 < file.Length ? file.IndexOf('/', at + 1) : -1;
            if (at < 0)
            {
                return file;
            }
        }

        return file[..(at + 1)];
    }
}
