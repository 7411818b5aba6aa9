using System.Text.Json;
using Hex.Analysis.Files;

namespace Hex.Analysis.Resolution.TypeScript;

/// <summary>Reads project files in JSON, with the comments and commas that their tools allow.</summary>
internal static class JsonFile
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The object in a file, or null when there is none.</summary>
    public static JsonElement? Read(SourceTree tree, string path, ProjectFileProblems problems)
    {
        if (problems.Read(tree, path) is not { } bytes)
            return null;

        try
        {
            using var document = JsonDocument.Parse(bytes, Options);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return document.RootElement.Clone();

            problems.Add(path, "it is not an object");
        }
        catch (JsonException exception)
        {
            problems.Add(path, "it is not JSON", exception.LineNumber + 1);
        }

        return null;
    }

    /// <summary>A member, or null when there is none of that name.</summary>
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    /// <summary>A member that is text, or null.</summary>
    public static string? TextOf(this JsonElement element, string name) => element.Member(name) is { ValueKind: JsonValueKind.String } member ? member.GetString() : null;

    /// <summary>All texts in an element, however deep, in their order.</summary>
    public static IEnumerable<string> Texts(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Texts(member.Value)),
        _ => [],
    };
}
