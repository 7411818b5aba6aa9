using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary>Every state a repository can be in: hex works there, or refuses before any change and says why.</summary>
[Trait("Accepts", "F23")]
public sealed class RepositoryStateTests : FaultTest
{
    [Theory]
    [InlineData("no commit yet", "has no commit yet")]
    [InlineData("merge", "a merge is in progress; finish it or run 'git merge --abort'")]
    [InlineData("rebase", "a rebase is in progress; finish it or run 'git rebase --abort'")]
    [InlineData("am", "an am is in progress; finish it or run 'git am --abort'")]
    [InlineData("cherry-pick", "a cherry-pick is in progress; finish it or run 'git cherry-pick --abort'")]
    [InlineData("revert", "a revert is in progress; finish it or run 'git revert --abort'")]
    [InlineData("bisect", "a bisect is in progress; finish it or run 'git bisect reset'")]
    public async Task AnUnfinishedStateIsRefused(string state, string words)
    {
        Unfinished(state);
        var checker = Checker.Before(Home, Repository);

        var result = await RunAsync(TempRepository.Evidence, Right);

        AssertSaid(4, words, result);
        await checker.NothingChangedAsync();
    }

    [Theory]
    [InlineData("..", "is not inside a git repository")]
    [InlineData(".git", "has no working tree")]
    [InlineData("bare.git", "has no working tree")]
    public async Task AFolderWithoutAWorkingTreeIsRefused(string folder, string words)
    {
        Repository.Git("clone", "--quiet", "--bare", ".", "bare.git");
        var checker = Checker.Before(Home, Repository);

        var result = await RunInAsync(Repository.At(folder), TempRepository.File, TempRepository.Evidence, Right);

        AssertSaid(4, words, result);
        await checker.NothingChangedAsync();
    }

    [Theory]
    [InlineData("HEAD")]
    [InlineData("HEAD^{tree}")]
    [InlineData("HEAD:other.txt")]
    public async Task AMissingObjectIsToldAndNothingIsChanged(string name)
    {
        var id = Repository.Git("rev-parse", name);
        var (file, aside) = (Repository.At($".git/objects/{id[..2]}/{id[2..]}"), Path.Combine(Repository.Parent, "aside"));
        var checker = Checker.Before(Home, Repository);
        File.Move(file, aside);

        var result = await RunAsync(TempRepository.Evidence, Right);

        File.Move(aside, file);
        AssertSaid(3, "run 'git fsck'", result);
        await checker.NothingChangedAsync();
    }

    [Fact]
    public async Task ARepositoryOfSomebodyElseIsRefused()
    {
        Assert.SkipUnless(Environment.UserName == "root", "only root can give a folder away");
        var checker = Checker.Before(Home, Repository);
        Give("12345");

        var result = await RunAsync(TempRepository.Evidence, Right);

        Give("0");
        AssertSaid(4, "another user owns it", result);
        await checker.NothingChangedAsync();
    }

    [Theory]
    [InlineData("detached HEAD")]
    [InlineData("sparse checkout")]
    [InlineData("submodule")]
    [InlineData("shallow")]
    [InlineData("partial clone")]
    [InlineData("sha256")]
    [InlineData("inside another repository")]
    [InlineData("packed")]
    [InlineData("configuration of its own")]
    public async Task AnUnusualRepositoryWorksInPlace(string state)
    {
        Unusual(state);
        var checker = Checker.Before(Home, Repository);

        var result = await RunAsync(TempRepository.Evidence, Right);

        AssertEnded(0, "committed", result);
        await checker.OneCommitAddedAsync(TempRepository.File);
    }

    [Theory]
    [InlineData("detached HEAD")]
    [InlineData("sparse checkout")]
    [InlineData("submodule")]
    [InlineData("shallow")]
    [InlineData("partial clone")]
    [InlineData("sha256")]
    [InlineData("inside another repository")]
    public async Task AnUnusualRepositoryWorksIsolated(string state)
    {
        Unusual(state);
        var checker = Checker.Before(Home, Repository);

        var result = await RunAsync(TempRepository.Evidence, Right, "--isolate");

        AssertEnded(0, "committed", result);
        await checker.OneBranchAddedAsync(TempRepository.File);
    }

    [Theory]
    [InlineData("sparse checkout", "out/far.txt", "not checked out (sparse checkout)")]
    [InlineData("submodule", "sub/value.txt", "belongs to the repository inside 'sub'")]
    [InlineData("submodule not checked out", "sub/new.txt", "'sub' is a submodule")]
    [InlineData("inner repository", "inner/value.txt", "belongs to the repository inside 'inner'")]
    public async Task AFileThatIsNotHereToChangeIsRefused(string state, string file, string words)
    {
        Unusual(state);
        var checker = Checker.Before(Home, Repository);

        var result = await RunInAsync(Repository.Root, file, TempRepository.Evidence, Right);

        AssertSaid(4, words, result);
        await checker.NothingChangedAsync();
    }

    [Fact]
    public async Task AWorktreeOfTheOperatorsIsWorkedInAlone()
    {
        var linked = Path.Combine(Repository.Parent, "linked");
        Repository.Git("worktree", "add", "--quiet", "-b", "side", linked);
        var main = OperatorState.Of(Repository);

        var result = await RunInAsync(linked, TempRepository.File, TempRepository.Evidence, Right);

        AssertEnded(0, "committed", result);
        Assert.Equal("side", result.End.Branch);
        Assert.Equal(main.Files, OperatorState.Of(Repository).Files);
        Assert.Equal(main.Index, OperatorState.Of(Repository).Index);
        Assert.Equal("2", Repository.Git("rev-list", "--count", "side"));
        Assert.Equal(string.Empty, Repository.Git("-C", linked, "status", "--porcelain"));
    }

    [Theory]
    [InlineData("with space")]
    [InlineData("it's \"quoted\" $HOME `x`")]
    [InlineData("ünï🦊códe")]
    [InlineData("-dash")]
    public async Task AnyNameOfAFolderWillDo(string name)
    {
        var folder = Path.Combine(Repository.Parent, name);
        Repository.Git("clone", "--quiet", "--", ".", folder);
        Repository.Git("-C", folder, "config", "user.name", "Operator");
        Repository.Git("-C", folder, "config", "user.email", "operator@example.com");

        var inPlace = await RunInAsync(folder, TempRepository.File, TempRepository.Evidence, Right, "--dry-run");
        var isolated = await RunInAsync(folder, TempRepository.File, TempRepository.Evidence, Right, "--isolate");

        AssertEnded(0, "dry_run", inPlace);
        AssertEnded(0, "committed", isolated);
        Assert.Equal("before\nright\nafter", Repository.Git("-C", folder, "show", $"{isolated.End.Branch}:value.txt"));
        Assert.Equal(string.Empty, Repository.Git("-C", folder, "status", "--porcelain"));
    }

    [Fact]
    public async Task ALinkToTheFolderLeadsToTheSameRepository()
    {
        var link = Path.Combine(Repository.Parent, "link");
        File.CreateSymbolicLink(link, Repository.Root);
        var checker = Checker.Before(Home, Repository);

        var result = await HexCommand.RunAsync(
            Home, link, new Dictionary<string, string?> { ["PWD"] = link },
            "do", "run", "put the value right", "--file", TempRepository.File, "--evidence", TempRepository.Evidence, "--model", Right, "--json");

        AssertEnded(0, "committed", result);
        await checker.OneCommitAddedAsync(TempRepository.File);
    }

    private void Give(string user)
    {
        using var process = System.Diagnostics.Process.Start("chown", ["-R", user, Repository.Root]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private void Unfinished(string state)
    {
        if (state == "no commit yet")
        {
            Repository.Git("checkout", "--quiet", "--orphan", "fresh");
            return;
        }

        if (state == "bisect")
        {
            Repository.Git("bisect", "start");
            return;
        }

        Repository.Git("checkout", "--quiet", "-b", "side");
        Repository.Write(TempRepository.File, "before\nside\nafter\n");
        Repository.Commit("side");
        Repository.Git("checkout", "--quiet", "main");
        Repository.Write(TempRepository.File, "before\nmain\nafter\n");
        Repository.Commit("main");
        Repository.Write(TempRepository.File, "before\nlater\nafter\n");
        Repository.Commit("later");
        Repository.Git("format-patch", "--quiet", "-1", "side", "--output", Path.Combine(Repository.Parent, "patch"));
        var (exit, _) = Repository.TryGit(state switch
        {
            "am" => ["am", Path.Combine(Repository.Parent, "patch")],
            "revert" => ["revert", "--no-edit", "HEAD^"],
            _ => [state, "side"],
        });
        Assert.NotEqual(0, exit);
    }

    private void Unusual(string state)
    {
        switch (state)
        {
            case "detached HEAD":
                Repository.Git("checkout", "--quiet", "--detach");
                break;
            case "sparse checkout":
                Repository.Write("in/near.txt", "near\n");
                Repository.Write("out/far.txt", "far\n");
                Repository.Commit("folders");
                Repository.Git("sparse-checkout", "set", "--cone", "in");
                break;
            case "submodule" or "submodule not checked out":
                AddSubmodule();
                Repository.Git(state == "submodule" ? ["submodule", "status"] : ["submodule", "deinit", "--quiet", "--force", "sub"]);
                break;
            case "inner repository":
                Repository.Git("clone", "--quiet", ".", "inner");
                break;
            case "inside another repository":
                Repository.Git("-C", Repository.Parent, "init", "--quiet");
                break;
            case "packed":
                Repository.Git("gc", "--quiet");
                break;
            case "shallow":
                BecomeClone("--depth=1");
                break;
            case "partial clone":
                BecomeClone("--filter=blob:none");
                break;
            case "sha256":
                Directory.Delete(Repository.At(".git"), recursive: true);
                Repository.Git("init", "--quiet", "--initial-branch=main", "--object-format=sha256");
                Identify();
                Repository.Commit("first");
                break;
            case "configuration of its own":
                Repository.Git("config", "extensions.worktreeConfig", "true");
                Repository.Git("config", "--worktree", "core.fileMode", "true");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(state), state, "no such state");
        }
    }

    private void BecomeClone(string option)
    {
        var origin = Path.Combine(Repository.Parent, "origin");
        Repository.Write("other.txt", "earlier\n");
        Repository.Commit("earlier");
        Repository.Write("other.txt", "untouched\n");
        Repository.Commit("later");
        Repository.Git("config", "uploadpack.allowFilter", "true");
        Directory.Move(Repository.At(".git"), origin);
        Repository.Git("clone", "--quiet", "--bare", option, $"file://{origin}", ".git");
        Repository.Git("config", "core.bare", "false");
        Repository.Git("reset", "--quiet", "--hard");
        Identify();
    }

    private void AddSubmodule()
    {
        Repository.Git("clone", "--quiet", ".", "../library");
        Repository.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "../library", "sub");
        Repository.Commit("a submodule");
    }

    private void Identify()
    {
        Repository.Git("config", "user.name", "Operator");
        Repository.Git("config", "user.email", "operator@example.com");
    }
}
