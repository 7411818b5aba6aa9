using Hex.Core.Failures;
using Hex.Core.Repositories;
using Hex.Testing.Product;

namespace Hex.Git.Tests;

public sealed class CommitHooksTests : GitScene
{
    private readonly List<HookResult> _told = [];

    [Fact]
    [Trait("Accepts", "S6")]
    public async Task WithoutAFolderOfHooksNoneRuns()
    {
        foreach (var hook in new[] { "pre-commit", "prepare-commit-msg", "commit-msg", "post-commit" })
        {
            Project.WriteHook(hook, $"touch '{Marker}'\nexit 1\n");
        }

        var written = await WriteAsync(Draft(await FindAsync()));

        Assert.False(written.RanHooks);
        AssertNothingPlantedRan();
    }

    [Fact]
    [Trait("Accepts", "S6")]
    public async Task HooksSeeTheCommitAndNothingElseThatIsStaged()
    {
        Project.Write("staged.txt", "staged\n");
        Project.Git("add", "staged.txt");
        Project.WriteHook("pre-commit", "git diff --cached --name-only\n");

        var written = await WriteHookedAsync();

        Assert.True(written.RanHooks);
        Assert.Equal($"{TempRepository.File}\n", Said("pre-commit"));
    }

    [Fact]
    [Trait("Accepts", "S6")]
    public async Task AHookThatEditsTheChangeMakesAnotherTreeOfIt()
    {
        Project.WriteHook("pre-commit", "printf 'formatted\\n' > value.txt && git add value.txt\n");

        var written = await WriteHookedAsync();

        Assert.NotEqual(written.TestedTree, written.Tree);
        Assert.Equal("formatted", Project.Git("show", $"{written.Commit}:value.txt"));
        Assert.Equal(Project.Git("rev-parse", $"{written.Commit}:value.txt"), Assert.Single(written.Entries).ObjectId);
        Assert.Equal(string.Empty, Project.Git("diff", "--cached", "--name-only"));
    }

    [Fact]
    [Trait("Accepts", "S6")]
    public async Task AHookThatAddsAnotherFileIsRefused()
    {
        Project.WriteHook("pre-commit", "echo more >> other.txt && git add other.txt\n");

        var exception = await Assert.ThrowsAsync<HexException>(WriteHookedAsync);

        Assert.Equal("hook_changed_files", exception.Failure.Code);
        Assert.Contains("'other.txt'", exception.Failure.What, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Accepts", "S6")]
    [InlineData("pre-commit")]
    [InlineData("prepare-commit-msg")]
    [InlineData("commit-msg")]
    public async Task AHookThatSaysNoRefusesTheCommit(string hook)
    {
        Project.WriteHook(hook, "echo because >&2\nexit 3\n");

        var exception = await Assert.ThrowsAsync<HexException>(WriteHookedAsync);

        Assert.Equal("hook_refused", exception.Failure.Code);
        Assert.Contains($"{hook} hook refused the commit (exit ", exception.Failure.What, StringComparison.Ordinal);
        Assert.Contains("because", Said(hook), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AHookMayWriteIntoTheMessage()
    {
        Project.WriteHook("prepare-commit-msg", "echo \"source: $2\" >> \"$1\"\n");
        Project.WriteHook("commit-msg", "echo 'Ticket: 7' >> \"$1\"\n");

        var written = await WriteHookedAsync();

        Assert.Equal("put the value right\nsource: message\nTicket: 7", Project.Git("log", "-1", "--format=%B", written.Commit).TrimEnd('\n'));
    }

    [Fact]
    [Trait("Accepts", "S6")]
    public async Task AHookThatHangsIsEnded()
    {
        Project.WriteHook("pre-commit", "sleep 600\n");
        var draft = await HookedDraftAsync() with { HookTime = TimeSpan.FromMilliseconds(300) };

        var exception = await Assert.ThrowsAsync<HexException>(() => WriteAsync(draft));

        Assert.Equal("hook_timeout", exception.Failure.Code);
    }

    [Fact]
    public async Task HooksOfAnotherFolderRunFromThere()
    {
        Project.Git("config", "core.hooksPath", ".husky");
        Project.Write(".husky/pre-commit", "#!/bin/sh\necho husky\n");
        File.SetUnixFileMode(Project.At(".husky/pre-commit"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        await WriteHookedAsync();

        Assert.Equal("husky\n", Said("pre-commit"));
    }

    private async Task<CommitDraft> HookedDraftAsync()
    {
        var repository = await FindAsync();
        return Draft(repository) with { HooksDirectory = repository.HooksDirectory };
    }

    private async Task<WrittenCommit> WriteHookedAsync()
    {
        Project.Write(TempRepository.File, "before\nright\nafter\n");
        return await Commits().WriteAsync(await HookedDraftAsync(), Keep, Token);
    }

    private Task Keep(HookResult hook)
    {
        _told.Add(hook);
        return Task.CompletedTask;
    }

    private string Said(string hook)
    {
        var result = Assert.Single(_told, told => told.Hook == hook).Result;
        return result.Output.ToText() + result.Error.ToText();
    }
}
