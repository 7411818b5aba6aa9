using Hex.Core.Repositories;
using Hex.Testing.Product;

namespace Hex.Git.Tests;

/// <summary>What becomes of a worktree when its run is over or dead.</summary>
public sealed class GitWorktreesRemovalTests : WorktreeScene
{
    [Theory]
    [InlineData("elsewhere", null)]
    [InlineData(".hex-autoruns", "refs/heads/main")]
    [InlineData(".hex-autoruns", "refs/heads/hex/auto/another")]
    [InlineData("project", null)]
    [InlineData(".hex-autoruns/../elsewhere", null)]
    public async Task AJournalThatNamesAnotherPlaceOrBranchHasNothingRemoved(string parent, string? branch)
    {
        var repository = await FindAsync();
        Project.Git("branch", "hex/auto/another");
        var before = OperatorState.Of(Project);
        Directory.CreateDirectory(Path.Combine(Project.Parent, parent));
        var plan = new WorktreePlan(Path.Combine(Project.Parent, parent, Run.ToString()), branch);
        Directory.CreateDirectory(plan.Path);

        await IsNotOursAsync(() => Worktrees.RemoveAsync(repository, plan, keepBranch: false, Token));

        Assert.True(Directory.Exists(plan.Path));
        Assert.Equal(before.Refs, OperatorState.Of(Project).Refs);
    }

    [Fact]
    public async Task ARemovedWorktreeLeavesNothing()
    {
        var before = OperatorState.Of(Project);
        var repository = await FindAsync();
        var plan = Worktrees.Plan(repository, Run, null);
        await Worktrees.AddAsync(repository, plan, repository.Head, Token);

        await Worktrees.RemoveAsync(repository, plan, keepBranch: false, Token);

        Assert.False(Directory.Exists(Beside));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Project.At(".git/worktrees")));
        Assert.Equivalent(before, OperatorState.Of(Project), strict: true);
    }

    [Fact]
    public async Task TheBranchOfARemovedWorktreeStaysWhenItIsToStay()
    {
        var repository = await FindAsync();
        var plan = Worktrees.Plan(repository, Run, null);
        await Worktrees.AddAsync(repository, plan, repository.Head, Token);

        await Worktrees.RemoveAsync(repository, plan, keepBranch: true, Token);

        Assert.Equal(repository.Head, Project.Git("rev-parse", plan.Branch!));
    }

    [Fact]
    public async Task OtherWorktreesStay()
    {
        Project.Git("worktree", "add", "--quiet", "-b", "mine", "../mine");
        var repository = await FindAsync();
        var plan = Worktrees.Plan(repository, Run, null);
        var verify = Worktrees.Plan(repository, Run, "verify");
        await Worktrees.AddAsync(repository, plan, repository.Head, Token);
        var kept = await Worktrees.AddAsync(repository, verify, repository.Head, Token);

        await Worktrees.RemoveAsync(repository, plan, keepBranch: false, Token);

        Worktrees.Verify(kept);
        Assert.Equal(string.Empty, Project.Git("-C", "../mine", "status", "--porcelain"));
    }

    [Theory]
    [InlineData(".hex-autoruns")]
    [InlineData("project/.git/worktrees")]
    public async Task WhatCannotBeRemovedIsNamed(string place)
    {
        var repository = await FindAsync();
        var plan = Worktrees.Plan(repository, Run, null);
        await Worktrees.AddAsync(repository, plan, repository.Head, Token);
        var part = Path.Combine(Project.Parent, place, Run.ToString());
        MakeTooDeep(part);

        var left = await Worktrees.RemoveAsync(repository, plan, keepBranch: false, Token);

        Assert.StartsWith(part, Assert.Single(left), StringComparison.Ordinal);
        Assert.True(Directory.Exists(part));
    }

    [Fact]
    [Trait("Accepts", "S11")]
    public async Task RemovalFollowsNoLink()
    {
        var outside = Directory.CreateDirectory(Path.Combine(Project.Parent, "outside"));
        var precious = Path.Combine(outside.FullName, "precious.txt");
        await File.WriteAllTextAsync(precious, "precious\n", Token);
        var repository = await FindAsync();
        var plan = Worktrees.Plan(repository, Run, null);
        var tree = await Worktrees.AddAsync(repository, plan, repository.Head, Token);
        Directory.CreateSymbolicLink(Path.Combine(tree.Root, "folder"), outside.FullName);
        File.CreateSymbolicLink(Path.Combine(tree.Root, "file"), precious);

        await Worktrees.RemoveAsync(repository, plan, keepBranch: false, Token);

        Assert.Equal("precious\n", await File.ReadAllTextAsync(precious, Token));
        Assert.False(Directory.Exists(plan.Path));
    }

    [Fact]
    [Trait("Accepts", "S11")]
    public async Task AWorktreeThatBecameALinkIsRemovedAsALink()
    {
        var outside = Directory.CreateDirectory(Path.Combine(Project.Parent, "outside"));
        await File.WriteAllTextAsync(Path.Combine(outside.FullName, "precious.txt"), "precious\n", Token);
        var repository = await FindAsync();
        var plan = Worktrees.Plan(repository, Run, null);
        await Worktrees.AddAsync(repository, plan, repository.Head, Token);
        Directory.Delete(plan.Path, recursive: true);
        Directory.CreateSymbolicLink(plan.Path, outside.FullName);

        await Worktrees.RemoveAsync(repository, plan, keepBranch: false, Token);

        Assert.True(File.Exists(Path.Combine(outside.FullName, "precious.txt")));
        Assert.False(Path.Exists(plan.Path));
    }

    [Theory]
    [Trait("Accepts", "F3")]
    [InlineData("only a folder")]
    [InlineData("only a registration")]
    [InlineData("only a branch")]
    [InlineData("a locked branch")]
    [InlineData("nothing")]
    public async Task WhateverADeadRunLeftOfItsWorktreeIsRemoved(string left)
    {
        var repository = await FindAsync();
        var plan = Worktrees.Plan(repository, Run, null);
        await LeaveAsync(repository, plan, left);

        await Worktrees.RemoveAsync(repository, plan, keepBranch: false, Token);

        Assert.False(Directory.Exists(plan.Path));
        Assert.Equal("refs/heads/main", Project.Git("for-each-ref", "--format=%(refname)"));
        Assert.Single(Project.Git("worktree", "list").Split('\n'));
        Assert.Equal(0, Project.TryGit("fsck", "--strict").Exit);
        Assert.Empty(Directory.EnumerateFiles(Project.At(".git"), "*.lock", SearchOption.AllDirectories));
    }

    private static void MakeTooDeep(string folder) =>
        Directory.CreateDirectory(Path.Combine([folder, .. Enumerable.Repeat("x", 520)]));

    private async Task LeaveAsync(Repository repository, WorktreePlan plan, string left)
    {
        switch (left)
        {
            case "only a folder":
                Directory.CreateDirectory(Path.Combine(plan.Path, "src"));
                break;
            case "only a registration":
                await Worktrees.AddAsync(repository, plan, repository.Head, Token);
                Directory.Delete(plan.Path, recursive: true);
                break;
            case "only a branch":
                Project.Git("update-ref", plan.Branch!, "HEAD");
                break;
            case "a locked branch":
                Project.Git("update-ref", plan.Branch!, "HEAD");
                await File.WriteAllTextAsync(Project.At($".git/{plan.Branch}.lock"), string.Empty, Token);
                break;
        }
    }
}
