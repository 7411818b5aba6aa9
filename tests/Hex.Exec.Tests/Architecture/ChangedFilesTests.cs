using Hex.Core.Failures;
using Hex.Exec.Architecture;
using Hex.Testing.Architecture;
using Hex.Testing.Machine;
using Hex.Testing.Product;

namespace Hex.Exec.Tests.Architecture;

/// <summary>What <c>--since</c> narrows findings to, in a real repository.</summary>
public sealed class ChangedFilesTests : IDisposable
{
    private readonly TempRepository _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task CommittedChangedAndNewFilesAreChanged()
    {
        _project.Write("shop/old.ts", "old");
        _project.Write("shop/edited.ts", "before");
        _project.Git("add", ".");
        _project.Git("commit", "-m", "base");
        _project.Git("branch", "base");
        _project.Write("shop/committed.ts", "new");
        _project.Git("add", ".");
        _project.Git("commit", "-m", "more");
        _project.Write("shop/edited.ts", "after");
        _project.Write("shop/untracked.ts", "new");
        _project.Write("elsewhere.ts", "new");

        var changed = await Changes().SinceAsync(_project.At("shop"), "base", CancellationToken.None);

        Assert.Equal(["committed.ts", "edited.ts", "untracked.ts"], changed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task WhatTheOtherBranchDidMeanwhileIsNotOurs()
    {
        _project.Git("checkout", "-q", "-b", "theirs");
        _project.Write("theirs.ts", "new");
        _project.Git("add", ".");
        _project.Git("commit", "-m", "theirs");
        _project.Git("checkout", "-q", "-");

        Assert.Empty(await Changes().SinceAsync(_project.Root, "theirs", CancellationToken.None));
    }

    [Fact]
    public async Task FindingsOfOtherFilesAreNotShown()
    {
        _project.Git("branch", "base");
        _project.Write("src/domain/new.ts", "new");
        string[] lines = [.. Analysed.Clean, "src/domain/new.ts imports src/usecases/place.ts", "src/adapters/secondary/db/orders.ts imports src/usecases/place.ts"];
        var analysis = new AnalyzeProject(new GivenFacts(FactsText.Parse(lines)), new InMemoryFiles(), new GivenAdrRules(), Changes(), new AnalysisSettings());

        var report = await analysis.RunAsync(new AnalyzeRequest(_project.Root) { Since = "base" }, CancellationToken.None);

        Assert.Equal("src/domain/new.ts", Assert.Single(report.Counting).Path);
        Assert.Equal("files changed since base", report.Scope);
    }

    [Fact]
    public async Task ARevisionThatIsNoneIsAUsageError() => Assert.Equal(
        FailureKind.Usage, (await Assert.ThrowsAsync<HexException>(() => Changes().SinceAsync(_project.Root, "nothing", CancellationToken.None))).Failure.Kind);

    private static ChangedFiles Changes() => new(RealPorts.Repositories, RealPorts.Revisions, RealPorts.Branches, RealPorts.Status);
}
