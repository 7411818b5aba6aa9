using System.Text;
using Hex.Core.Failures;
using Hex.Core.Repositories;
using Hex.Core.Runs;
using Hex.Testing.Product;

namespace Hex.Git.Tests;

public sealed class GitCommitsTests : GitScene
{
    [Fact]
    public async Task ACommitIsItsParentAndTheDraftsFilesWhateverElseThereIs()
    {
        Project.Write("staged.txt", "staged\n");
        Project.Git("add", "staged.txt");
        Project.Write("other.txt", "changed\n");
        Project.Write("untracked.txt", "new\n");
        var repository = await FindAsync();
        var expected = TreeContent.Of(Project.Root, "HEAD");
        expected[TempRepository.File] = TreeContent.Describe("100644", "before\nright\nafter\n"u8);

        var written = await WriteAsync(Draft(repository));

        Assert.Equal(expected, TreeContent.Of(Project.Root, written.Commit));
        Assert.Equal(repository.Head, Project.Git("rev-parse", $"{written.Commit}^"));
        Assert.Equal((written.Tree, written.TestedTree), (Project.Git("rev-parse", $"{written.Commit}^{{tree}}"), written.Tree));
    }

    [Fact]
    public async Task WritingACommitChangesNothingOfTheOperators()
    {
        Project.Write("staged.txt", "staged\n");
        Project.Git("add", "staged.txt");
        var before = OperatorState.Of(Project);

        await WriteAsync(Draft(await FindAsync()));

        Assert.Equivalent(before, OperatorState.Of(Project), strict: true);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Project.At(".git/hex/tmp")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task WhatIsWrittenIsWhatGitReadsBack(int seed)
    {
        var trees = new RandomTrees(seed);
        var parent = trees.Next();
        var first = await WriteAsync(Draft(await FindAsync(), [.. parent.Values]));
        var changes = trees.ChangesOf(parent);

        var second = await WriteAsync(Draft(await FindAsync(), [.. changes.Values]) with { Parent = first.Commit });

        var before = TreeContent.Of(Project.Root, "HEAD");
        Assert.Equal(RandomTrees.Apply(before, parent), TreeContent.Of(Project.Root, first.Commit));
        Assert.Equal(RandomTrees.Apply(RandomTrees.Apply(before, parent), changes), TreeContent.Of(Project.Root, second.Commit));
    }

    [Fact]
    [Trait("Accepts", "F22")]
    public async Task FilesOfOddNamesAreCommittedAndRemovedUnderTheirNames()
    {
        var repository = await FindAsync();

        var written = await WriteAsync(Draft(repository, [.. OddNames.All.Select(name => TextFile(name, name))]));
        var removed = await WriteAsync(Draft(repository, [.. OddNames.All.Select(name => new CommitFile(name, null, false))]) with { Parent = written.Commit });

        var content = TreeContent.Of(Project.Root, written.Commit);
        Assert.All(OddNames.All, name => Assert.Equal(TreeContent.Describe("100644", Encoding.UTF8.GetBytes(name)), content[name]));
        Assert.Equal(OddNames.All, written.Entries.Select(entry => entry.Path));
        Assert.Equal(Project.Git("rev-parse", "HEAD^{tree}"), removed.Tree);
    }

    [Theory]
    [Trait("Accepts", "F21")]
    [InlineData(true, "100755")]
    [InlineData(false, "100644")]
    public async Task AnExecutableFileIsCommittedAsOne(bool isExecutable, string mode)
    {
        var written = await WriteAsync(Draft(await FindAsync(), TextFile("run.sh", "#!/bin/sh\n", isExecutable)));

        Assert.Equal(mode, Assert.Single(written.Entries).Mode);
        Assert.StartsWith(mode, Project.Git("ls-tree", written.Commit, "run.sh"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileMayMakeRoomForAFolder()
    {
        var written = await WriteAsync(Draft(await FindAsync(), TextFile("other.txt/inner.txt", "x\n"), new CommitFile("other.txt", null, false)));

        Assert.Contains("other.txt/inner.txt", TreeContent.Of(Project.Root, written.Commit).Keys);
    }

    [Fact]
    public async Task AFileThatWouldPushAnotherOutIsNotCommitted()
    {
        var draft = Draft(await FindAsync(), TextFile("other.txt/inner.txt", "x\n"));

        await Assert.ThrowsAsync<HexException>(() => WriteAsync(draft));
    }

    [Fact]
    [Trait("Accepts", "F21")]
    public async Task LineEndsAreStoredAsTheAttributesSay()
    {
        Project.Write(".gitattributes", "*.bat text eol=crlf\n");
        Project.Commit("attributes");
        var repository = await FindAsync();

        var written = await WriteAsync(Draft(repository, TextFile("run.bat", "one\r\ntwo\r\n")));
        var content = await Commits().ContentAsync(repository.Tree, written.Entries[0].ObjectId!, "run.bat", Token);

        Assert.Equal("one\ntwo", Project.Git("cat-file", "blob", written.Entries[0].ObjectId!));
        Assert.Equal("one\r\ntwo\r\n", Encoding.UTF8.GetString(content.Span));
    }

    [Theory]
    [InlineData("subject\n")]
    [InlineData("subject\n\nbody\n\n# a line, no comment\n\nHex-Run: 1\n")]
    [InlineData("déjà 漢字 📦\n")]
    [InlineData("trailing blanks   \n\n\n\nkept\n")]
    public async Task AMessageIsCommittedToTheByte(string message)
    {
        Project.Git("config", "i18n.commitEncoding", "ISO-8859-1");
        Project.Git("config", "commit.cleanup", "strip");

        var written = await WriteAsync(Draft(await FindAsync()) with { Message = message });

        var raw = Project.Git("cat-file", "commit", written.Commit);
        Assert.Equal(message.TrimEnd('\n'), raw[(raw.IndexOf("\n\n", StringComparison.Ordinal) + 2)..]);
        Assert.DoesNotContain("\nencoding ", raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAnIdentityTheCommitIsTheOperators()
    {
        var written = await WriteAsync(Draft(await FindAsync()));

        Assert.Equal("Operator operator@example.com Operator", Project.Git("log", "-1", "--format=%an %ae %cn", written.Commit));
    }

    [Fact]
    public async Task AnIdentityIsAuthorAndCommitter()
    {
        var written = await WriteAsync(Draft(await FindAsync()) with { Identity = new GitIdentity("hex-factory", "factory@hex.local") });

        Assert.Equal("hex-factory factory@hex.local hex-factory factory@hex.local", Project.Git("log", "-1", "--format=%an %ae %cn %ce", written.Commit));
    }

    [Fact]
    public async Task AnOperatorWithoutANameIsTold()
    {
        Project.Git("config", "--unset", "user.name");
        Project.Git("config", "--unset", "user.email");
        Project.Git("config", "user.useConfigOnly", "true");
        Commands.Variables["HOME"] = Commands.Variables["XDG_CONFIG_HOME"] = Project.Parent;
        var draft = Draft(await FindAsync());

        var exception = await Assert.ThrowsAsync<HexException>(() => WriteAsync(draft));

        Assert.Equal("no_identity", exception.Failure.Code);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ACommitIsSignedWhenTheDraftSaysSoAndOnlyThen(bool isSigned)
    {
        var program = Path.Combine(Project.Parent, "sign");
        await File.WriteAllTextAsync(program, "#!/bin/sh\ncat > /dev/null\nprintf '\\n[GNUPG:] SIG_CREATED \\n' >&2\necho '-----BEGIN PGP SIGNATURE-----'\n", Token);
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Project.Git("config", "gpg.program", program);
        Project.Git("config", "commit.gpgSign", "true");

        var written = await WriteAsync(Draft(await FindAsync()) with { IsSigned = isSigned });

        Assert.Equal(isSigned, Project.Git("cat-file", "commit", written.Commit).Contains("\ngpgsig ", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Accepts", "F4")]
    public async Task EveryObjectOfACommitIsOnTheDiskWhenItIsWritten()
    {
        var repository = await FindAsync();
        var trace = FsyncTrace.Of(Commands, Project.Parent);

        await WriteAsync(Draft(repository, TextFile("new/folder/file.txt", "x\n")));

        Assert.Superset(new HashSet<string> { "hash-object", "write-tree", "commit-tree" }, trace.Synced().ToHashSet());
    }

    [Fact]
    public async Task AnInterruptedWriteLeavesNoFolderBehind()
    {
        using var stop = new CancellationTokenSource();
        var repository = await FindAsync();
        Commands.Before = command => Stop(command.Arguments.Contains("write-tree"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Commits().WriteAsync(Draft(repository), _ => Task.CompletedTask, stop.Token));

        Assert.Empty(Directory.EnumerateFileSystemEntries(Project.At(".git/hex/tmp")));

        void Stop(bool now)
        {
            if (now)
            {
                stop.Cancel();
            }
        }
    }

    [Fact]
    public async Task TheCommitOfARunIsFoundByItsTrailer()
    {
        var (mine, other) = (RunId.New(TimeProvider.System), RunId.New(TimeProvider.System));
        var repository = await FindAsync();
        var written = await WriteAsync(Draft(repository) with { Message = $"subject\n\nHex-Run: {mine}\n" });
        var unreachable = await Commits().FindByRunAsync(repository.Tree, mine, Token);
        Project.Git("update-ref", "refs/heads/hex/auto/x", written.Commit);

        Assert.Null(unreachable);
        Assert.Equal(written.Commit, await Commits().FindByRunAsync(repository.Tree, mine, Token));
        Assert.Null(await Commits().FindByRunAsync(repository.Tree, other, Token));
    }

    [Fact]
    public async Task TheCommitOfARunIsFoundAndNotTheOneThatTookItBack()
    {
        var run = RunId.New(TimeProvider.System);
        var repository = await FindAsync();
        var written = await WriteAsync(Draft(repository) with { Message = $"subject\n\nHex-Run: {run}\n" });
        Project.Git("reset", "--quiet", "--hard", written.Commit);
        Project.Git("revert", "--no-edit", "HEAD");
        Project.Git("commit", "--quiet", "--amend", "--message", $"Revert\n\nThis takes back Hex-Run: {run}\n");

        Assert.Equal(written.Commit, await Commits().FindByRunAsync(repository.Tree, run, Token));
    }

    [Fact]
    public async Task ChangesTellWhatBothSidesHold()
    {
        File.SetUnixFileMode(Project.At("check.sh"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Project.Git("rm", "--quiet", "other.txt");
        Project.Write("odd\nname", "new\n");
        Project.Commit("changes");
        var tree = (await FindAsync()).Tree;

        var changes = (await Commits().ChangesAsync(tree, "HEAD", Token)).ToDictionary(change => change.After.Path);

        Assert.Equal(("100644", "100755"), (changes["check.sh"].Before.Mode, changes["check.sh"].After.Mode));
        Assert.Equal((Project.Git("rev-parse", "HEAD^:other.txt"), null), (changes["other.txt"].Before.ObjectId, changes["other.txt"].After.Mode));
        Assert.Equal((null, Project.Git("rev-parse", "HEAD:odd\nname")), (changes["odd\nname"].Before.Mode, changes["odd\nname"].After.ObjectId));
    }

    [Fact]
    public async Task EntriesComeInTheOrderAskedAndMissingOnesAreEmpty()
    {
        Project.Write(":(top)x", "x\n");
        Project.Commit("odd");
        var repository = await FindAsync();

        var entries = await Commits().EntriesAsync(repository.Tree, repository.Head, ["missing.txt", ":(top)x", "other.txt"], Token);

        Assert.Equal(["missing.txt", ":(top)x", "other.txt"], entries.Select(entry => entry.Path));
        Assert.Equal([null, "100644", "100644"], entries.Select(entry => entry.Mode));
    }

    [Fact]
    public async Task AnAncestorIsToldFromAStranger()
    {
        var repository = await FindAsync();
        var written = await WriteAsync(Draft(repository));

        Assert.True(await Commits().IsAncestorAsync(repository.Tree, repository.Head, written.Commit, Token));
        Assert.True(await Commits().IsAncestorAsync(repository.Tree, repository.Head, repository.Head, Token));
        Assert.False(await Commits().IsAncestorAsync(repository.Tree, written.Commit, repository.Head, Token));
    }
}
