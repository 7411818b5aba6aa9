using System.Text.Json;
using Hex.Core.Conversation;
using Hex.Nexus.Machine.Files;

namespace Hex.Nexus.Inference.Endpoints;

/// <summary>The endpoints the operator added, in one file of the data folder.</summary>
internal sealed class EndpointFile(string path)
{
    private const int Version = 1;

    private readonly PrivateFile _file = new(path, "inference", "move it away and add your endpoints again");

    public IReadOnlyList<ModelEndpoint> Read() => _file.Read() is { } content ? Parse(content) : [];

    /// <summary>Adds an endpoint, in place of one of the same name.</summary>
    public void Add(ModelEndpoint endpoint) => _file.Change(content =>
        Write([.. Others(content, endpoint.Name), endpoint]));

    /// <returns>Whether there was one of this name.</returns>
    public bool Remove(string name) => _file.Exists && _file.Change(content =>
        Others(content, name) is var others && others.Count < (content is null ? 0 : Parse(content).Count) ? Write(others) : null);

    private List<ModelEndpoint> Others(byte[]? content, string name) =>
        content is null ? [] : [.. Parse(content).Where(endpoint => endpoint.Name != name)];

    private IReadOnlyList<ModelEndpoint> Parse(byte[] content)
    {
        try
        {
            return JsonSerializer.Deserialize(content, EndpointFileJson.Default.EndpointFileContent) is { Version: Version } known
                ? known.Endpoints
                : throw _file.Unreadable("it is of another version");
        }
        catch (JsonException exception)
        {
            throw _file.Unreadable("it is not valid JSON", exception);
        }
    }

    private static byte[] Write(IReadOnlyList<ModelEndpoint> endpoints) =>
        JsonSerializer.SerializeToUtf8Bytes(new EndpointFileContent(Version, endpoints), EndpointFileJson.Default.EndpointFileContent);
}
