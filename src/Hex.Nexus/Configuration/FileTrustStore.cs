using System.Text.Json;
using Hex.Core.Ports;
using Hex.Core.Runs;
using Hex.Nexus.Machine.Files;

namespace Hex.Nexus.Configuration;

/// <summary>Keeps trust in one file of the operator's data folder, readable by the operator alone.</summary>
internal sealed class FileTrustStore(string path) : ITrustStore
{
    private const int Version = 1;

    private readonly PrivateFile _file = new(path, "trust", "move it away and trust your projects again");

    public string? Get(ProjectId project) => Parse(_file.Read()).GetValueOrDefault(project.ToString());

    public void Set(ProjectId project, string configurationHash) => _file.Change(content =>
    {
        var projects = Parse(content);
        projects[project.ToString()] = configurationHash;
        return Text(projects);
    });

    public bool Remove(ProjectId project) => _file.Exists && _file.Change(content =>
    {
        var projects = Parse(content);
        return projects.Remove(project.ToString()) ? Text(projects) : null;
    });

    private SortedDictionary<string, string> Parse(byte[]? content)
    {
        if (content is null)
            return [];

        try
        {
            return JsonSerializer.Deserialize(content, TrustFileJson.Default.TrustFileContent) is { Version: Version } known
                ? known.Projects
                : throw _file.Unreadable("it is of another version");
        }
        catch (JsonException exception)
        {
            throw _file.Unreadable("it is not valid JSON", exception);
        }
    }

    private static byte[] Text(SortedDictionary<string, string> projects) =>
        JsonSerializer.SerializeToUtf8Bytes(new TrustFileContent(Version, projects), TrustFileJson.Default.TrustFileContent);
}
