using System.Text.Json;
using System.Text.Json.Serialization;
using Hex.Core.Edits;
using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Workspaces;
using Hex.Nexus.Machine.Native;

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
            var file = Path.GetFullPath(path, directory);
            if (KindOf(file) is var kind and not FileKind.Regular)
            {
                throw Unreadable(path, kind == FileKind.Missing ? "there is no such file" : "it is no regular file");
            }

            using var content = File.OpenRead(file);
            if (content.Length > MostBytes)
            {
                throw Unreadable(path, $"it has {content.Length} bytes, more than the limit of {MostBytes}");
            }

            var proposals = JsonSerializer.Deserialize(content, ProposalJson.Default.IReadOnlyListProposal) ?? throw Unreadable(path, "it holds no list");
            return [.. proposals.Select(proposal => new EditSet([.. Whole(proposal, path).Edits.Select(edit => ToDomain(Whole(edit, path), path))]))];
        }
        catch (JsonException exception)
        {
            throw Unreadable(path, $"line {exception.LineNumber + 1} is no part of such a list", exception);
        }
        catch (Exception exception) when (SystemFailure.IsOfTheFile(exception))
        {
            throw Unreadable(path, exception.Message.TrimEnd('.'), exception);
        }
    }

    private static T Whole<T>(T? part, string path) where T : class => part ?? throw Unreadable(path, "a part of it is null");

    // Opening a pipe waits for somebody to write into it, beyond every limit of the run.
    private static FileKind KindOf(string file)
    {
        var real = Path.Exists(file) ? File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file : file;
        return FileStatus.TryRead(NativeFile.WorkingDirectory, real)?.Facts.Kind ?? FileKind.Missing;
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

    private static HexException Unreadable(string path, string reason, Exception? cause = null) => new(
        new Failure(
            FailureKind.Usage, "bad_edits", $"the edits in '{path}' cannot be used: {reason}",
            "give a JSON list of {\"edits\": [{\"path\", \"mode\", \"old_string\", \"new_string\"}]}"),
        cause);

    internal sealed record Proposal([property: JsonRequired] IReadOnlyList<WireEdit> Edits);

    internal sealed record WireEdit([property: JsonRequired] string Path, [property: JsonRequired] string Mode, string? OldString, [property: JsonRequired] string NewString);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip, RespectNullableAnnotations = true)]
    [JsonSerializable(typeof(IReadOnlyList<Proposal>))]
    private sealed partial class ProposalJson : JsonSerializerContext;
}
