using System.Text.Json;
using System.Text.Json.Serialization;
using Hex.Core.Edits;
using Hex.Core.Failures;
using Hex.Core.Ports;

namespace Hex.Nexus.Machine;

/// <summary>Reads files of proposed edits, bounded in size.</summary>
/// <param name="directory">The folder hex was started in.</param>
internal sealed partial class ProposalFiles(string directory) : IProposalFiles
{
    private const long MostBytes = 16 * 1024 * 1024;

    /// <inheritdoc />
    public IReadOnlyList<EditSet> Read(string path)
    {
        try
        {
            using var content = File.OpenRead(Path.GetFullPath(path, directory));
            if (content.Length > MostBytes)
            {
                throw Unreadable(path, $"it has {content.Length} bytes, more than the limit of {MostBytes}");
            }

            var proposals = JsonSerializer.Deserialize(content, ProposalJson.Default.IReadOnlyListProposal) ?? throw Unreadable(path, "it holds no list");
            return [.. proposals.Select(proposal => new EditSet([.. proposal.Edits.Select(edit => ToDomain(edit, path))]))];
        }
        catch (JsonException exception)
        {
            throw Unreadable(path, $"line {exception.LineNumber + 1} is no list of proposals: {exception.Message.Split(" Path:")[0]}", exception);
        }
        catch (Exception exception) when (SystemFailure.IsOfTheFile(exception))
        {
            throw Unreadable(path, exception.Message, exception);
        }
    }

    private static ProposedEdit ToDomain(WireEdit edit, string path) => edit.Mode switch
    {
        "replace" when edit.OldString is { } old => new ProposedEdit.Replace(edit.Path, old, edit.NewString),
        "append" => new ProposedEdit.Append(edit.Path, edit.NewString),
        "create" => new ProposedEdit.Create(edit.Path, edit.NewString),
        "rewrite" => new ProposedEdit.Rewrite(edit.Path, edit.NewString),
        "replace" => throw Unreadable(path, "an edit of mode 'replace' has no 'old_string'"),
        var mode => throw Unreadable(path, $"'{mode}' is no mode of an edit (replace, append, create, rewrite)"),
    };

    private static HexException Unreadable(string path, string reason, Exception? cause = null) => HexException.Environment(
        "no_candidate", $"the edits in '{path}' cannot be used: {reason}", "give a JSON list of {\"edits\": [{\"path\", \"mode\", \"old_string\", \"new_string\"}]}", cause);

    internal sealed record Proposal([property: JsonRequired] IReadOnlyList<WireEdit> Edits);

    internal sealed record WireEdit([property: JsonRequired] string Path, [property: JsonRequired] string Mode, string? OldString, [property: JsonRequired] string NewString);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip, RespectNullableAnnotations = true)]
    [JsonSerializable(typeof(IReadOnlyList<Proposal>))]
    private sealed partial class ProposalJson : JsonSerializerContext;
}
