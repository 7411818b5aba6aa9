using Hex.Core.Failures;
using Hex.Core.Repositories;
using Hex.Testing.Product;

namespace Hex.Git.Tests;

public sealed class GitWorktreesTests : WorktreeScene
{
    [Fact]
    public async Task AWorktreeIsPlannedBesideTheRepositoryOnABranchOfTheRun()
    {
        var repository = await FindAsync();

        Assert.Equal(new WorktreePlan($"{Beside}/{Run}", $"refs/heads/hex/auto/{Run}"), Worktrees.Plan(repository, Run, null));
        Assert.Equal(new WorktreePlan($"{Beside}/{Run}-verify", null), Worktrees.Plan(repository, Run, "verify"));
    }

    [Fact]
    public async Task WhereNothingCanBeWrittenBesideTheRepositoryAWorktreeGoesToTheUsersData()
    {
        var repository = await FindAsync();
        await File.WriteAllTextAsync(Beside, "a file is in the way\n", Token);

        var tree = await AddAsync(repository);

        Assert.Equal($"{Fallback}/{repository.Project.RootCommit[..12]}/{Run}", tree.Root);
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
        Assert.Equal($"refs/heads/hex/auto/{Run}", await Git.ReadAsync(Call(tree, "symbolic-ref", "HEAD"), Token));
        Assert.Equivalent(before.Files, OperatorState.Of(Project).Files, strict: true);
        Assert.Equivalent(before.Settings, OperatorState.Of(Project).Settings, strict: true);
        Assert.Equal((before.Index, before.Head), (OperatorState.Of(Project).Index, OperatorState.Of(Project).Head));
    }

    [Fact]
    public async Task AWorktreeForAPurposeHasNoBranch()
    {
        var repository = await FindAsync();

        var tree = await Worktrees.AddAsync(repository, Worktrees.Plan(repository, Run, "verify"), repository.Head, Token);

        Assert.False((await Git.TryAsync(Call(tree, "symbolic-ref", "--quiet", "HEAD"), Token)).IsSuccess);
    }

    [Fact]
    public async Task ARegistrationThatWasHalfRemovedIsRemovedToo()
    {
        var repository = await FindAsync();
        var plan = Worktrees.Plan(repository, Run, "lane2");
        var tree = await Worktrees.AddAsync(repository, plan, repository.Head, Token);
        File.Delete(Path.Combine(tree.GitDirectory, "gitdir"));
        Directory.Delete(tree.Root, recursive: true);

        var left = await Worktrees.RemoveAsync(repository, plan, keepBranch: false, Token);

        Assert.Empty(left);
        Assert.False(Directory.Exists(tree.GitDirectory));
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
        var plan = Worktrees.Plan(repository, Run, purpose);
        var precious = Directory.CreateDirectory(plan.Path);

        await IsNotOursAsync(() => Worktrees.AddAsync(repository, plan, repository.Head, Token));
        await IsNotOursAsync(() => Worktrees.RemoveAsync(repository, plan, keepBranch: false, Token));

        Assert.True(precious.Exists);
    }

    [Fact]
    [Trait("Accepts", "S10")]
    public async Task ALinkInPlaceOfTheFolderOfWorktreesIsRefused()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(Project.Parent, "elsewhere"));
        var repository = await FindAsync();
        var plan = Worktrees.Plan(repository, Run, null);
        Directory.Delete(Beside);
        Directory.CreateSymbolicLink(Beside, elsewhere.FullName);

        Assert.Throws<HexException>(() => Worktrees.Plan(repository, Run, null));
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
    public async Task ABranchInTheWayOfAllBranchesOfHexIsNamed()
    {
        Project.Git("branch", "hex");
        var repository = await FindAsync();

        var exception = await Assert.ThrowsAsync<HexException>(() => AddAsync(repository));

        Assert.Contains("'refs/heads/hex' exists", exception.Failure.What, StringComparison.Ordinal);
    }

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
}
