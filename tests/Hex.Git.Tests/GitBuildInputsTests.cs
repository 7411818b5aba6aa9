using Hex.Core.Repositories;
using Hex.Testing.Machine;

namespace Hex.Git.Tests;

public sealed class GitBuildInputsTests : GitScene
{
    private static readonly CarriedInputs Known = CarriedInputs.With(["deps"], ["made", ".env"]);

    private readonly TempFolder _into = new();

    [Theory]
    [InlineData("node_modules")]
    [InlineData(".venv")]
    [InlineData("vendor")]
    [InlineData("deps")]
    public async Task AFolderOfDependenciesIsLinked(string name)
    {
        Project.Write("app/main.js", "x\n");
        Project.Commit("app");
        Project.Write($"app/{name}/lib/index.js", "x\n");
        Ignore($"{name}/");

        Assert.Equal([$"app/{name}"], await CarryAsync());
        Assert.Equal(Project.At($"app/{name}"), new FileInfo(_into.At($"app/{name}")).LinkTarget);
    }

    [Theory]
    [InlineData("bin")]
    [InlineData("obj")]
    [InlineData("target")]
    [InlineData("made")]
    public async Task AFolderOfBuildOutputsIsCopied(string name)
    {
        Project.Write($"{name}/debug/app.dll", "old\n");
        Ignore($"{name}/");

        Assert.Equal([name], await CarryAsync());
        await File.WriteAllTextAsync(_into.At($"{name}/debug/app.dll"), "new\n", Token);
        Assert.Equal("old\n", Project.Read($"{name}/debug/app.dll"));
    }

    [Fact]
    public async Task AFileOfAConfiguredNameIsCopied()
    {
        Project.Write(".env", "A=1\n");
        Ignore(".env");

        Assert.Equal([".env"], await CarryAsync());
        Assert.Equal("A=1\n", await File.ReadAllTextAsync(_into.At(".env"), Token));
    }

    [Fact]
    public async Task WhatIsNotIgnoredOrNotKnownStays()
    {
        Project.Write("bin/tracked.sh", "x\n");
        Project.Commit("tracked");
        Project.Write("node_modules/x.js", "not ignored\n");
        Project.Write("secrets/key", "x\n");
        Ignore("secrets/");

        Assert.Empty(await CarryAsync());
        Assert.Empty(Directory.EnumerateFileSystemEntries(_into.Path));
    }

    [Fact]
    public async Task WhatTheFileOfIncludesNamesIsCopied()
    {
        Project.Write("config/local.json", "{}\n");
        Project.Write("config/other.json", "{}\n");
        Project.Write(".worktreeinclude", "config/local.json\n");
        Ignore("config/", ".worktreeinclude");

        Assert.Equal(["config/local.json"], await CarryAsync());
        Assert.True(File.Exists(_into.At("config/local.json")));
        Assert.False(File.Exists(_into.At("config/other.json")));
    }

    [Fact]
    public async Task AFileOfIncludesThatIsALinkIsNotRead()
    {
        Project.Write("config/local.json", "{}\n");
        var outside = Path.Combine(Project.Parent, "includes");
        await File.WriteAllTextAsync(outside, "config/\n", Token);
        File.CreateSymbolicLink(Project.At(".worktreeinclude"), outside);
        Ignore("config/", ".worktreeinclude");

        Assert.Empty(await CarryAsync());
    }

    [Fact]
    public async Task NothingIsCarriedOverWhatIsThere()
    {
        Project.Write("bin/app", "the operator's\n");
        Ignore("bin/");
        Directory.CreateDirectory(_into.At("bin"));

        Assert.Empty(await CarryAsync());
        Assert.Empty(Directory.EnumerateFileSystemEntries(_into.At("bin")));
    }

    [Theory]
    [Trait("Accepts", "S2")]
    [InlineData("a link")]
    [InlineData("a dangling link")]
    [InlineData("a file")]
    public async Task NothingIsCarriedThroughWhatIsNoFolder(string what)
    {
        Project.Write("app/main.js", "x\n");
        Project.Commit("app");
        Project.Write("app/bin/app", "x\n");
        Project.Write("app/local.json", "x\n");
        Project.Write(".worktreeinclude", "local.json\n");
        Ignore("bin/", "local.json", ".worktreeinclude");
        var outside = Path.Combine(Project.Parent, "outside");
        switch (what)
        {
            case "a file":
                await File.WriteAllTextAsync(_into.At("app"), "x\n", Token);
                break;
            default:
                Directory.CreateSymbolicLink(_into.At("app"), what == "a link" ? Directory.CreateDirectory(outside).FullName : outside);
                break;
        }

        Assert.Empty(await CarryAsync());
        Assert.False(Directory.Exists(outside) && Directory.EnumerateFileSystemEntries(outside).Any());
    }

    [Fact]
    public async Task InAWorktreeWhatIsCarriedIsNoChange()
    {
        Project.Write(".gitignore", "node_modules/\nbin/\n");
        Project.Commit("ignore");
        Project.Write("node_modules/x.js", "x\n");
        Project.Write("bin/app", "x\n");
        Project.Git("worktree", "add", "--quiet", "--detach", "../side");
        var (repository, side) = (await FindAsync(), await FindAsync(Path.Combine(Project.Parent, "side")));

        var carried = await new GitBuildInputs(Git, Known).CarryAsync(repository.Tree, side.Tree, Token);

        Assert.Equal(["bin", "node_modules"], carried.Order(StringComparer.Ordinal));
        Assert.Empty((await new GitWorkTreeStatus(Git).ReadAsync(side.Tree, Token)).Entries);
    }

    private void Ignore(params string[] patterns) => Project.Write(".git/info/exclude", string.Join('\n', patterns) + "\n");

    private async Task<IReadOnlyList<string>> CarryAsync()
    {
        var from = (await FindAsync()).Tree;
        return await new GitBuildInputs(Git, Known).CarryAsync(from, new WorkTree(_into.Path, _into.Path, from.CommonDirectory), Token);
    }
}
