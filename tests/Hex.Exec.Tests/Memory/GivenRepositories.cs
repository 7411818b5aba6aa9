using Hex.Core.Ports;
using Hex.Core.Repositories;
using Hex.Testing.State;

namespace Hex.Exec.Tests.Memory;

/// <summary>Finds one project everywhere.</summary>
internal sealed class GivenRepositories : IRepositories
{
    public Task<Repository> FindAsync(string directory, CancellationToken cancellationToken) => Task.FromResult(new Repository
    {
        Tree = new WorkTree("/tree", "/tree/.git", "/tree/.git"),
        Head = Given.Project.RootCommit,
        Project = Given.Project,
        HooksDirectory = "/tree/.git/hooks",
    });
}
