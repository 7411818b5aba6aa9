using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Runs;

namespace Hex.Nexus.Configuration;

/// <summary>The use cases behind <c>hex trust</c>.</summary>
public sealed class ProjectTrust
{
    private readonly string _directory;
    private readonly Func<ITrustStore> _store;
    private readonly Func<CancellationToken, Task<ProjectId>> _project;

    /// <summary>Made by the composition root; store and project are only asked for where a repository has something to trust.</summary>
    internal ProjectTrust(string directory, Func<ITrustStore> store, Func<CancellationToken, Task<ProjectId>> project)
    {
        _directory = directory;
        _store = store;
        _project = project;
    }

    /// <summary>What would be trusted, and whether it is.</summary>
    /// <returns>The status, or null when there is no project file.</returns>
    /// <exception cref="HexException">The project file cannot be understood.</exception>
    public async Task<TrustStatus?> ShowAsync(CancellationToken cancellationToken) =>
        Read() is { } document ? StatusOf(document, await StateOfAsync(document, cancellationToken)) : null;

    /// <summary>Trusts the project file exactly as it is now.</summary>
    /// <exception cref="HexException">There is no project file, or it cannot be understood.</exception>
    public async Task<TrustStatus> AddAsync(CancellationToken cancellationToken)
    {
        var document = Read() ?? throw HexException.Refused(
            "nothing_to_trust", $"there is no {ProjectFile.Name} here", "stand in a repository that has one");
        _store().Set(await _project(cancellationToken), document.Hash);
        return StatusOf(document, TrustState.Trusted);
    }

    /// <summary>Withdraws the trust in the project around the folder.</summary>
    /// <returns>Whether there was any.</returns>
    public async Task<bool> RemoveAsync(CancellationToken cancellationToken) => _store().Remove(await _project(cancellationToken));

    internal async Task<TrustState> StateOfAsync(ConfigurationDocument document, CancellationToken cancellationToken)
    {
        var trusted = _store().Get(await _project(cancellationToken));
        return trusted is null ? TrustState.NotTrusted : trusted == document.Hash ? TrustState.Trusted : TrustState.Changed;
    }

    private ConfigurationDocument? Read()
    {
        if (ProjectFile.Find(_directory) is not { } path || ConfigurationFile.Read(path, ProjectFile.Name, SettingSource.Project) is not { } document)
            return null;

        return document.Problems.FirstOrDefault(problem => problem.IsError) is { } error
            ? throw HexException.Usage("bad_configuration", $"{error.Place}: {error.What}", $"{error.Remedy} before it is trusted")
            : document;
    }

    private static TrustStatus StatusOf(ConfigurationDocument document, TrustState state) =>
        new(document.Path, document.Hash, state, [.. document.Values.Where(value => value.Key.IsPower)]);
}
