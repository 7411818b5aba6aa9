using Hex.Core.Runs;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.EndToEnd;

/// <summary>Taking back what a run committed.</summary>
public sealed class DoUndoTests : IDisposable
{
    private readonly TestHome _home = new();
    private readonly TempRepository _repository = new();

    [Fact]
    public async Task TheFilesAreBackInANewCommitAndOtherWorkStays()
    {
        var run = await RunAsync();
        _repository.Write("other.txt", "the operator's own work\n");
        var checker = Checker.Before(_home, _repository);

        var undone = await UndoAsync(run);

        Assert.Equal(0, undone.Exit);
        Assert.Equal("before\nwrong\nafter\n", _repository.Read(TempRepository.File));
        await checker.OneCommitAddedAsync(TempRepository.File);
        Assert.Equal(_repository.Git("rev-parse", "HEAD~2^{tree}"), _repository.Git("rev-parse", "HEAD^{tree}"));
    }

    [Fact]
    public async Task ASecondTimeThereIsNothingToTakeBack()
    {
        var run = await RunAsync();
        await UndoAsync(run);

        await IsRefusedAsync(run, "undone_already");
    }

    [Fact]
    public async Task LaterWorkOnTheSameFileIsNotTakenBackWithIt()
    {
        var run = await RunAsync();
        _repository.Write(TempRepository.File, "before\nright\nlater\n");
        _repository.Commit("later work");

        await IsRefusedAsync(run, "later_work");
    }

    [Fact]
    public async Task LaterWorkOnOtherFilesIsNoObstacle()
    {
        var run = await RunAsync();
        _repository.Write("other.txt", "later work\n");
        _repository.Commit("later work");
        var checker = Checker.Before(_home, _repository);

        var undone = await UndoAsync(run);

        Assert.Equal(0, undone.Exit);
        await checker.OneCommitAddedAsync(TempRepository.File);
    }

    [Fact]
    public async Task AFileWithUncommittedChangesIsNotTouched()
    {
        var run = await RunAsync();
        _repository.Write(TempRepository.File, "before\nright\nuncommitted\n");

        await IsRefusedAsync(run, "dirty_file");
    }

    [Fact]
    public async Task AnIsolatedRunIsTakenBackOnceItIsMerged()
    {
        var run = await RunAsync("--isolate");
        await IsRefusedAsync(run, "not_merged");
        _repository.Git("merge", "--quiet", "--no-edit", $"hex/auto/{run}");
        var checker = Checker.Before(_home, _repository);

        var undone = await UndoAsync(run);

        Assert.Equal(0, undone.Exit);
        Assert.Equal("before\nwrong\nafter\n", _repository.Read(TempRepository.File));
        await checker.OneCommitAddedAsync(TempRepository.File);
    }

    [Fact]
    public async Task AFileTheRunMadeIsGoneAgain()
    {
        var edits = _repository.ProposalFile("""[{"edits": [{"path": "deep/new.txt", "mode": "create", "new_string": "made\n"}]}]""");
        var result = await HexAsync("do", "run", "make it", "--file", "deep/new.txt", "--evidence", "test -s deep/new.txt", "--model", edits, "--json");
        Assert.Equal(0, result.Exit);

        var undone = await UndoAsync(RunIdOf(result));

        Assert.Equal(0, undone.Exit);
        Assert.False(File.Exists(_repository.At("deep/new.txt")));
        Assert.Equal(string.Empty, _repository.Git("status", "--porcelain"));
        Assert.Equal("3", _repository.Git("rev-list", "--count", "main"));
        await Checker.Before(_home, _repository).NothingLeftAsync();
    }

    [Fact]
    public async Task ACommitThatWasAmendedHoldsMoreThanTheRuns()
    {
        var run = await RunAsync();
        _repository.Write("mine.txt", "the operator's own work\n");
        _repository.Git("add", "--all");
        _repository.Git("commit", "--quiet", "--amend", "--no-edit");

        await IsRefusedAfterRewritingAsync(run, "not_its_own");
    }

    [Fact]
    public async Task ARunsFileThatWasAmendedIsNotTheRunsAnyMore()
    {
        var run = await RunAsync();
        _repository.Write(TempRepository.File, "before\nright\nand mine\n");
        _repository.Git("commit", "--quiet", "--all", "--amend", "--no-edit");

        await IsRefusedAfterRewritingAsync(run, "not_its_own");
    }

    [Fact]
    public async Task ACommitThatOnlySpeaksOfTheRunIsNotTheRuns()
    {
        var run = await RunAsync();
        _repository.Git("reset", "--quiet", "--hard", "HEAD~1");
        _repository.Write("mine.txt", "the operator's own work\n");
        _repository.Commit($"by hand what Hex-Run: {run} did");

        await IsRefusedAfterRewritingAsync(run, "no_commit");
    }

    [Theory]
    [InlineData("--include-dirty", null)]
    [InlineData("--include", "note.txt")]
    public async Task WhatTheRunWasGivenOfTheOperatorsIsNotTakenBackWithIt(string option, string? value)
    {
        _repository.Write("note.txt", "the operator's own work\n");
        _repository.Write(TempRepository.File, value is null ? "before\nwrong\nafter\nmine\n" : _repository.Read(TempRepository.File));

        var run = await RunAsync(value is null ? [option] : [option, value]);

        await IsRefusedAsync(run, "holds_your_work");
    }

    [Fact]
    public async Task ARunThatCommittedNothingHasNothingToTakeBack()
    {
        var result = await HexAsync(Arguments(("wrong", "worse")));
        Assert.Equal(1, result.Exit);

        await IsRefusedAsync(RunIdOf(result), "no_commit");
    }

    public void Dispose()
    {
        _home.Dispose();
        _repository.Dispose();
    }

    private async Task<string> RunAsync(params string[] options)
    {
        var result = await HexAsync([.. Arguments(("wrong", "right")), .. options]);
        Assert.Equal(0, result.Exit);
        return RunIdOf(result);
    }

    private string[] Arguments((string Old, string New) edit) =>
        ["do", "run", "put the value right", "--file", TempRepository.File, "--evidence", TempRepository.Evidence, "--json", "--model", _repository.Proposals(edit)];

    private Task<HexResult> UndoAsync(string run) => HexAsync("do", "undo", run, "--json");

    private async Task IsRefusedAsync(string run, string code)
    {
        var checker = Checker.Before(_home, _repository);

        var undone = await UndoAsync(run);

        Assert.Equal(4, undone.Exit);
        Assert.Contains($"\"{code}\"", undone.Output, StringComparison.Ordinal);
        Assert.Single(undone.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        await checker.NothingChangedAsync();
    }

    // The store tells of a commit that the operator has replaced since: its books cannot balance with git's.
    private async Task IsRefusedAfterRewritingAsync(string run, string code)
    {
        var before = OperatorState.Of(_repository);

        var undone = await UndoAsync(run);

        Assert.Equal(4, undone.Exit);
        Assert.Contains($"\"{code}\"", undone.Output, StringComparison.Ordinal);
        Assert.Equivalent(before, OperatorState.Of(_repository), strict: true);
    }

    private Task<HexResult> HexAsync(params string[] arguments) => HexCommand.RunAsync(_home, _repository.Root, arguments);

    private static string RunIdOf(HexResult result) => RunEventCodec.Decode(result.Output.Split('\n')[0]).Run.ToString();
}
