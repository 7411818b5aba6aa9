using Hex.Core.Runs;
using Hex.Nexus.Configuration;
using Hex.Testing.Machine;

namespace Hex.Nexus.Tests.Configuration;

/// <summary>A folder with a home and a repository in it, and the configuration around them.</summary>
internal sealed class GivenProject : IDisposable
{
    public static readonly ProjectId Id = new("/work/.git", "abc");

    private readonly TempFolder _folder = new();

    public GivenProject()
    {
        Environment["HOME"] = _folder.At("home");
        Directory.CreateDirectory(_folder.At("repository/.git"));
        Directory.CreateDirectory(_folder.At("repository/.hex"));
        Directory.CreateDirectory(_folder.At("repository/src/deep"));
        Directory.CreateDirectory(_folder.At("home/.config/hex"));
        Trust = new ProjectTrust(_folder.At("repository"), () => Store, _ => Task.FromResult(Id));
    }

    public Dictionary<string, string> Environment { get; } = [];

    public InMemoryTrustStore Store { get; } = new();

    public ProjectTrust Trust { get; }

    public string ProjectFile => _folder.At("repository/.hex/project.json");

    public string UserFile => _folder.At("home/.config/hex/config.json");

    public Task<LoadedConfiguration> InspectAsync(string below = "repository/src/deep") =>
        LoaderIn(below).InspectAsync(TestContext.Current.CancellationToken);

    public Task<LoadedConfiguration> LoadAsync() => LoaderIn("repository").LoadAsync(TestContext.Current.CancellationToken);

    public void Dispose() => _folder.Dispose();

    private ConfigurationLoader LoaderIn(string below) => new(_folder.At(below), Environment, Trust);
}
