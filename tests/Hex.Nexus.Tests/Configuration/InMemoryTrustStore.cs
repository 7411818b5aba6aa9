using Hex.Core.Ports;
using Hex.Core.Runs;

namespace Hex.Nexus.Tests.Configuration;

internal sealed class InMemoryTrustStore : ITrustStore
{
    private readonly Dictionary<ProjectId, string> _hashes = [];

    public string? Get(ProjectId project) => _hashes.GetValueOrDefault(project);

    public void Set(ProjectId project, string configurationHash) => _hashes[project] = configurationHash;

    public bool Remove(ProjectId project) => _hashes.Remove(project);
}
