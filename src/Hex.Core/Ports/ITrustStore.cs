using Hex.Core.Runs;

namespace Hex.Core.Ports;

/// <summary>Remembers, outside every repository, which repository configuration the operator has read and trusts.</summary>
public interface ITrustStore
{
    /// <summary>The hash of the configuration that was trusted, or null when none is.</summary>
    string? Get(ProjectId project);

    /// <summary>Trusts a configuration by its hash.</summary>
    void Set(ProjectId project, string configurationHash);

    /// <summary>Withdraws the trust in a project.</summary>
    /// <returns>Whether there was any.</returns>
    bool Remove(ProjectId project);
}
