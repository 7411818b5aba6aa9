using System.Text.Json;
using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Exec.Tools.Reading;

namespace Hex.Exec.Tools.Checks;

/// <summary>The configurations that together make a TypeScript project.</summary>
/// <remarks>A configuration that only refers to others checks nothing by itself, and passes: its others are what is meant.</remarks>
internal static class TypeScriptProjects
{
    private const int LargestConfig = 256 * 1024;
    private const int MostConfigs = 20;

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The configurations to check, as paths relative to the root.</summary>
    public static IReadOnlyList<string> From(string config, IReadOnlyList<string> tree, IRootedFiles files)
    {
        var known = tree.ToHashSet(StringComparer.Ordinal);
        var (found, open) = (new List<string>(), new Queue<string>([config]));
        var seen = new HashSet<string>(StringComparer.Ordinal) { config };
        while (open.TryDequeue(out var path) && found.Count < MostConfigs)
        {
            var (checksNothing, references) = Read(path, files);
            if (!checksNothing)
            {
                found.Add(path);
            }

            foreach (var reference in references.Select(reference => Resolve(path, reference, files.Root, known)).OfType<string>().Where(seen.Add))
            {
                open.Enqueue(reference);
            }
        }

        return found.Count > 0 ? found : [config];
    }

    private static (bool ChecksNothing, IReadOnlyList<string> References) Read(string path, IRootedFiles files)
    {
        try
        {
            using var document = JsonDocument.Parse(files.Read(path, LargestConfig), Lenient);
            var root = document.RootElement;
            var references = root.TryGetProperty("references", out var list) && list.ValueKind == JsonValueKind.Array
                ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object && item.TryGetProperty("path", out var to) && to.ValueKind == JsonValueKind.String)
                    .Select(item => item.GetProperty("path").GetString()!).ToList()
                : [];
            var isEmpty = root.TryGetProperty("files", out var own) && own.ValueKind == JsonValueKind.Array && own.GetArrayLength() == 0
                && !root.TryGetProperty("include", out _);
            return (isEmpty && references.Count > 0, references);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or HexException)
        {
            // The compiler reads it too, and says what is wrong with it.
            return (false, []);
        }
    }

    private static string? Resolve(string config, string reference, string root, HashSet<string> known)
    {
        var place = new CheckPlace(root, ToolPath.FolderOf(config));
        var path = place.Relative(reference).TrimEnd('/');
        return known.Contains(path) ? path : known.Contains($"{path}/tsconfig.json") ? $"{path}/tsconfig.json" : null;
    }
}
