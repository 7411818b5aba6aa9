using Hex.Testing.Machine;
using Hex.Testing.Product;

namespace Hex.Git.Tests;

/// <summary>What the operator's shell says to git, it does not say to hex.</summary>
[Collection(nameof(InheritedEnvironment))]
public sealed class GitRunnerInheritanceTests : GitScene
{
    [Theory]
    [InlineData("GIT_DIR", "elsewhere/.git")]
    [InlineData("GIT_WORK_TREE", "elsewhere")]
    [InlineData("GIT_INDEX_FILE", "elsewhere/.git/index")]
    [InlineData("GIT_OBJECT_DIRECTORY", "elsewhere/.git/objects")]
    [InlineData("GIT_CONFIG_COUNT", "nonsense")]
    [InlineData("GIT_CONFIG_PARAMETERS", "nonsense")]
    [InlineData("GIT_LITERAL_PATHSPECS", "1")]
    [InlineData("GIT_CEILING_DIRECTORIES", ".")]
    public async Task AVariableForGitDoesNotReachIt(string name, string value)
    {
        Project.Git("init", "--quiet", "../elsewhere");
        Project.Write("in/other.txt", "changed\n");
        var inherited = value.StartsWith("elsewhere", StringComparison.Ordinal) ? Path.Combine(Project.Parent, value) : value == "." ? Project.Root : value;

        var (found, changed, matches) = await WithAsync(name, inherited, async () =>
        {
            var repository = await FindAsync(Project.At("in"));
            var status = new GitWorkTreeStatus(Git);
            return (repository, await status.ReadAsync(repository.Tree, Token), await status.MatchAsync(repository.Tree, "**/*.txt", Token));
        });

        Assert.Equal(Project.Root, found.Tree.Root);
        Assert.Equal(["in/other.txt"], changed.Entries.Keys);
        Assert.Equal(["in/other.txt", "other.txt", TempRepository.File], matches);
    }

    [Theory]
    [Trait("Accepts", "S9")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData("bin")]
    public async Task AGitInTheCurrentFolderIsNotTheGitThatRuns(string searched)
    {
        foreach (var program in new[] { "git", "bin/git" })
        {
            Project.Write(program, $"#!/bin/sh\ntouch '{Marker}'\n");
            File.SetUnixFileMode(Project.At(program), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var current = Directory.GetCurrentDirectory();
        Directory.SetCurrentDirectory(Project.Root);
        try
        {
            await WithAsync("PATH", $"{searched}:{Environment.GetEnvironmentVariable("PATH")}", async () =>
                (await new GitRepositories(new GitRunner(RealMachine.StartsProcesses())).FindAsync(Project.Root, Token)).Head);
        }
        finally
        {
            Directory.SetCurrentDirectory(current);
        }

        AssertNothingPlantedRan();
    }

    private static async Task<T> WithAsync<T>(string name, string value, Func<Task<T>> work)
    {
        var before = Environment.GetEnvironmentVariable(name);
        Environment.SetEnvironmentVariable(name, value);
        try
        {
            return await work();
        }
        finally
        {
            Environment.SetEnvironmentVariable(name, before);
        }
    }
}
