using Hex.Core.Runs;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.EndToEnd;

/// <summary>The main job, from the command line to the commit.</summary>
public sealed class DoRunTests : IDisposable
{
    private readonly TestHome _home = new();
    private readonly TempRepository _repository = new();

    [Fact]
    public async Task AnEditThatPassesIsCommittedAlone()
    {
        _repository.Write("other.txt", "the operator's own work\n");
        var checker = Checker.Before(_home, _repository);

        var result = await RunAsync("--model", _repository.Proposals(("wrong", "right")));

        Assert.Equal(0, result.Exit);
        Assert.Equal("committed", result.End.Outcome);
        await checker.OneCommitAddedAsync(TempRepository.File);
        Assert.Contains($"Hex-Run: ", _repository.Git("log", "-1", "--format=%B"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnIsolatedRunLeavesItsCommitOnABranchAndTheTreeAlone()
    {
        var checker = Checker.Before(_home, _repository);

        var result = await RunAsync("--isolate", "--model", _repository.Proposals(("wrong", "right")));

        Assert.Equal(0, result.Exit);
        await checker.OneBranchAddedAsync(TempRepository.File);
        Assert.StartsWith("hex-factory", _repository.Git("log", "-1", "--format=%an", result.End.Branch!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEditThatFailsIsPutBack()
    {
        var checker = Checker.Before(_home, _repository);

        var result = await RunAsync("--model", _repository.Proposals(("wrong", "worse")));

        Assert.Equal(1, result.Exit);
        Assert.Equal("evidence_failed", result.End.Code);
        await checker.NothingChangedAsync();
    }

    [Fact]
    public async Task WhatOneCandidateUsedUpOfItsAttemptsTheNextStillHas()
    {
        var stubborn = _repository.Proposals(("wrong", "worse"), ("wrong", "bad"), ("wrong", "right"));
        var checker = Checker.Before(_home, _repository);

        var result = await RunAsync("--max-attempts", "2", "--model", stubborn, "--model", _repository.Proposals(("wrong", "poor"), ("wrong", "right")));

        Assert.Equal((0, 4), (result.Exit, result.End.Attempts));
        await checker.OneCommitAddedAsync(TempRepository.File);
    }

    [Fact]
    public async Task ADryRunCommitsNothingAndPutsTheFilesBack()
    {
        var checker = Checker.Before(_home, _repository);

        var result = await RunAsync("--dry-run", "--model", _repository.Proposals(("wrong", "right")));

        Assert.Equal(0, result.Exit);
        Assert.Contains("+right", result.Events.OfType<EditApplied>().Single().Diff, StringComparison.Ordinal);
        await checker.NothingChangedAsync();
    }

    public void Dispose()
    {
        _home.Dispose();
        _repository.Dispose();
    }

    private Task<HexResult> RunAsync(params string[] options) => HexCommand.RunAsync(
        _home, _repository.Root,
        ["do", "run", "put the value right", "--file", TempRepository.File, "--evidence", TempRepository.Evidence, "--json", .. options]);
}
