using Hex.Core.Failures;
using Hex.Core.Repositories;
using Hex.Core.Runs;
using Hex.Testing.Machine;
using Hex.Testing.Product;

namespace Hex.Git.Tests;

public sealed class GitWorktreesTests : GitScene
{
    private readonly RunId _run = RunId.New(TimeProvider.System);

    private string Beside => Path.Combine(Project.Parent, ".hex-autoruns");

    private string Fallback => Path.Combine(Project.Parent, "data/worktrees");

    private GitWorktrees Worktrees => new(Git, RealMachine.Folders, Fallback);

    [Fact]
    public async Task AWorktreeIsPlannedBesideTheRepositoryOnABranchOfTheRun()
    {
        var repository = await FindAsync();

        Assert.Equal(new WorktreePlan($"{Beside}/{_run}", $"refs/heads/hex/auto/{_run}"), Worktrees.Plan(repository, _run, null));
        Assert.Equal(new WorktreePlan($"{Beside}/{_run}-verify", null), Worktrees.Plan(repository, _run, "verify"));
    }

    [Fact]
    public async Task WhereNothingCanBeWrittenBesideTheRepositoryAWorktreeGoesToTheUsersData()
    {
        var repository = await FindAsync();
        await File.WriteAllTextAsync(Beside, "a file is in the way\n", Token);

        var tree = await AddAsync(repository);

        Assert.Equal($"{Fallback}/{repository.Project.RootCommit[..12]}/{_run}", tree.Root);
        Worktrees.Verify(tree);
    }

    [Fact]
    public async Task AWorktreeHasTheCommitAndNothingElseOfTheOperators()
    {
        Project.Write("other.txt", "changed\n");
        Project.Write("untracked.txt", "new\n");
        var before = OperatorState.Of(Project);
        var repository = await FindAsync();

        var tree = await AddAsync(repository);

        Assert.Equal("untouched\n", await File.ReadAllTextAsync(Path.Combine(tree.Root, "other.txt"), Token));
        Assert.False(File.Exists(Path.Combine(tree.Root, "untracked.txt")));
        Assert.Equal((repository.Tree.CommonDirectory, true), (tree.CommonDirectory, tree.IsOwn));
        Assert.Equal($"refs/heads/hex/auto/{_run}", await Git.ReadAsync(Call(tree, "symbolic-ref", "HEAD"), Token));
        Assert.Equivalent(before.Files, OperatorState.Of(Project).Files, strict: true);
        Assert.Equivalent(before.Settings, OperatorState.Of(Project).Settings, strict: true);
        Assert.Equal((before.Index, before.Head), (OperatorState.Of(Project).Index, OperatorState.Of(Project).Head));
    }

    [Fact]
    public async Task AWorktreeForAPurposeHasNoBranch()
    {
        var repository = await FindAsync();

        var tree = await Worktrees.AddAsync(repository, Worktrees.Plan(repository, _run, "verify"), repository.Head, Token);

        Assert.False((await Git.TryAsync(Call(tree, "symbolic-ref", "--quiet", "HEAD"), Token)).IsSuccess);
    }

    [Fact]
    public async Task TheFolderOfWorktreesIsForTheOperatorAlone()
    {
        await AddAsync(await FindAsync());

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Beside));
    }

    [Theory]
    [Trait("Accepts", "S8")]
    [InlineData("../escaped")]
    [InlineData(".git")]
    [InlineData("UPPER")]
    [InlineData("")]
    [InlineData("verify/../../escaped")]
    [InlineData("-x")]
    [InlineData("averyveryverylongpurpose")]
    public async Task ANameThatIsNoneOfHexsMakesAndRemovesNothing(string purpose)
    {
        var repository = await FindAsync();
        var plan = Worktrees.Plan(repository, _run, purpose);
        var precious = Directory.CreateDirectory(plan.Path);

        await IsNotOursAsync(() => Worktrees.AddAsync(repository, plan, repository.Head, Token));
        await IsNotOursAsync(() => Worktrees.RemoveAsync(repository, plan, keepBranch: false, Token));

        Assert.True(precious.Exists);
    }

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
        var plan = new WorktreePlan(Path.Combine(Project.Parent, parent, _run.ToString()), branch);
        Directory.CreateDirectory(plan.Path);

        await IsNotOursAsync(() => Worktrees.RemoveAsync(repository, plan, keepBranch: false, Token));

        Assert.True(Directory.Exists(plan.Path));
        Assert.Equal(before.Refs, OperatorState.Of(Project).Refs);
    }

    [Fact]
    [Trait("Accepts", "S10")]
    public async Task ALinkInPlaceOfTheFolderOfWorktreesIsRefused()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(Project.Parent, "elsewhere"));
        var repository = await FindAsync();
        var plan = Worktrees.Plan(repository, _run, null);
        Directory.Delete(Beside);
        Directory.CreateSymbolicLink(Beside, elsewhere.FullName);

        Assert.Throws<HexException>(() => Worktrees.Plan(repository, _run, null));
        await IsNotOursAsync(() => Worktrees.AddAsync(repository, plan, repository.Head, Token));

        Assert.Empty(elsewhere.EnumerateFileSystemInfos());
    }

    [Theory]
    [Trait("Accepts", "S10")]
    [InlineData("a link")]
    [InlineData("a linked parent")]
    [InlineData("no .git file")]
    [InlineData("a .git folder")]
    [InlineData("a .git link")]
    [InlineData("a .git file to the operator's")]
    [InlineData("a .git file to nowhere")]
    [InlineData("no folder")]
    [InlineData("no registration")]
    [InlineData("another's registration")]
    public async Task AWorktreeThatIsNotAsHexMadeItIsNotUsedAgain(string what)
    {
        var repository = await FindAsync();
        var tree = await AddAsync(repository);
        Worktrees.Verify(tree);

        await SpoilAsync(tree, what);

        IsNotOurs(Assert.Throws<HexException>(() => Worktrees.Verify(tree)));
    }

    [Fact]
    [Trait("Accepts", "S10")]
    public async Task GitNeverWalksUpToTheOperatorsRepository()
    {
        var outer = await FindAsync();
        Project.Git("clone", "--quiet", ".", "inner");
        var inner = await FindAsync(Project.At("inner"));
        var tree = await AddAsync(inner);
        File.Delete(Path.Combine(tree.Root, ".git"));
        await File.WriteAllTextAsync(Path.Combine(tree.Root, "other.txt"), "changed\n", Token);

        var top = await Git.ReadAsync(Call(tree, "rev-parse", "--show-toplevel"), Token);
        await Git.RunAsync(Call(tree, "add", "--all"), Token);

        Assert.Equal(tree.Root, top);
        Assert.Equal("?? .hex-autoruns/\n?? inner/", Project.Git("status", "--porcelain"));
        Assert.Equal(outer.Head, Project.Git("rev-parse", "HEAD"));
    }

    [Fact]
    public async Task ARemovedWorktreeLeavesNothing()
    {
        var before = OperatorState.Of(Project);
        var repository = await FindAsync();
        var plan = Worktrees.Plan(repository, _run, null);
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
        var plan = Worktrees.Plan(repository, _run, null);
        await Worktrees.AddAsync(repository, plan, repository.Head, Token);

        await Worktrees.RemoveAsync(repository, plan, keepBranch: true, Token);

        Assert.Equal(repository.Head, Project.Git("rev-parse", plan.Branch!));
    }

    [Fact]
    public async Task OtherWorktreesStay()
    {
        Project.Git("worktree", "add", "--quiet", "-b", "mine", "../mine");
        var repository = await FindAsync();
        var plan = Worktrees.Plan(repository, _run, null);
        var verify = Worktrees.Plan(repository, _run, "verify");
        await Worktrees.AddAsync(repository, plan, repository.Head, Token);
        var kept = await Worktrees.AddAsync(repository, verify, repository.Head, Token);

        await Worktrees.RemoveAsync(repository, plan, keepBranch: false, Token);

        Worktrees.Verify(kept);
        Assert.Equal(string.Empty, Project.Git("-C", "../mine", "status", "--porcelain"));
    }

    [Fact]
    [Trait("Accepts", "S11")]
    public async Task RemovalFollowsNoLink()
    {
        var outside = Directory.CreateDirectory(Path.Combine(Project.Parent, "outside"));
        var precious = Path.Combine(outside.FullName, "precious.txt");
        await File.WriteAllTextAsync(precious, "precious\n", Token);
        var repository = await FindAsync();
        var plan = Worktrees.Plan(repository, _run, null);
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
        var plan = Worktrees.Plan(repository, _run, null);
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
        var plan = Worktrees.Plan(repository, _run, null);
        await LeaveAsync(repository, plan, left);

        await Worktrees.RemoveAsync(repository, plan, keepBranch: false, Token);

        Assert.False(Directory.Exists(plan.Path));
        Assert.Equal("refs/heads/main", Project.Git("for-each-ref", "--format=%(refname)"));
        Assert.Equal((0, string.Empty), (Project.TryGit("fsck", "--strict").Exit, Project.Git("worktree", "prune", "--dry-run")));
        Assert.Empty(Directory.EnumerateFiles(Project.At(".git"), "*.lock", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task ABranchInTheWayOfAllBranchesOfHexIsNamed()
    {
        Project.Git("branch", "hex");
        var repository = await FindAsync();

        var exception = await Assert.ThrowsAsync<HexException>(() => AddAsync(repository));

        Assert.Contains("'refs/heads/hex' exists", exception.Failure.What, StringComparison.Ordinal);
    }

    private Task<WorkTree> AddAsync(Repository repository) => Worktrees.AddAsync(repository, Worktrees.Plan(repository, _run, null), repository.Head, Token);

    private async Task SpoilAsync(WorkTree tree, string what)
    {
        var gitFile = Path.Combine(tree.Root, ".git");
        var moved = Path.Combine(Project.Parent, "moved");
        switch (what)
        {
            case "a link":
                Directory.Move(tree.Root, moved);
                Directory.CreateSymbolicLink(tree.Root, moved);
                break;
            case "a linked parent":
                Directory.Move(Beside, moved);
                Directory.CreateSymbolicLink(Beside, moved);
                break;
            case "no .git file":
                File.Delete(gitFile);
                break;
            case "a .git folder":
                File.Delete(gitFile);
                Project.Git("init", "--quiet", tree.Root);
                break;
            case "a .git link":
                File.Move(gitFile, moved);
                File.CreateSymbolicLink(gitFile, moved);
                break;
            case "a .git file to the operator's":
                await File.WriteAllTextAsync(gitFile, $"gitdir: {tree.CommonDirectory}\n", Token);
                break;
            case "a .git file to nowhere":
                await File.WriteAllTextAsync(gitFile, "nonsense\n", Token);
                break;
            case "no folder":
                Directory.Delete(tree.Root, recursive: true);
                break;
            case "no registration":
                Directory.Delete(tree.GitDirectory, recursive: true);
                break;
            default:
                Project.Git("worktree", "add", "--quiet", "--detach", "../other");
                await File.WriteAllTextAsync(gitFile, $"gitdir: {tree.CommonDirectory}/worktrees/other\n", Token);
                break;
        }
    }

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

    private static async Task IsNotOursAsync(Func<Task> act) => IsNotOurs(await Assert.ThrowsAsync<HexException>(act));

    private static void IsNotOurs(HexException exception) =>
        Assert.Equal((FailureKind.Refused, "not_a_hex_worktree"), (exception.Failure.Kind, exception.Failure.Code));
}
