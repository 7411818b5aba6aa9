using System.Text.Json;
using Hex.Core.Ports;
using Hex.Exec.Tools.Reading;

namespace Hex.Exec.Tools.Checks;

/// <summary>What a check is asked about.</summary>
/// <param name="Files">The files of the tree.</param>
/// <param name="Path">A file or folder; empty for the root.</param>
internal sealed record CheckStart(IReadOnlyList<string> Files, string Path)
{
    /// <summary>The path of the call; else the first allowed file.</summary>
    /// <exception cref="Core.Failures.HexException">The path is not in the tree.</exception>
    public static async Task<CheckStart> OfAsync(
        JsonElement arguments, ToolContext context, IWorkTreeStatus status, CancellationToken cancellationToken)
    {
        var given = new ToolArguments(arguments).OptionalText("path");
        var path = given is null ? context.AllowedFiles.FirstOrDefault(string.Empty) : ToolPath.Read(given, context.Files.Root);
        var files = await new TreeFiles(status).AllAsync(context, cancellationToken);
        return given is null || files.Any(file => ToolPath.IsAtOrBelow(file, path))
            ? new CheckStart(files, path)
            : throw TreeFiles.Missing(path, files);
    }
}
