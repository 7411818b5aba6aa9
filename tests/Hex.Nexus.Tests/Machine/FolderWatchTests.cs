using Hex.Core.Failures;
using Hex.Nexus.Machine;
using Hex.Testing.Machine;

namespace Hex.Nexus.Tests.Machine;

public sealed class FolderWatchTests : IDisposable
{
    private readonly TempFolder _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task AWrittenFileBelowIsAChange()
    {
        Directory.CreateDirectory(_project.At("src/deep"));
        var change = new FolderWatch(TimeProvider.System).NextChangeAsync(_project.Path, TestContext.Current.CancellationToken);

        await File.WriteAllTextAsync(_project.At("src/deep/a.ts"), "a", TestContext.Current.CancellationToken);

        await change.WaitAsync(TestTimeout.Default, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task WhatGitDoesInItsOwnFolderIsNone()
    {
        Directory.CreateDirectory(_project.At(".git"));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var change = new FolderWatch(TimeProvider.System).NextChangeAsync(_project.Path, stop.Token);

        await File.WriteAllTextAsync(_project.At(".git/index"), "a", TestContext.Current.CancellationToken);
        await Task.Delay(400, TestContext.Current.CancellationToken);
        var isWaiting = !change.IsCompleted;
        await stop.CancelAsync();

        Assert.True(isWaiting);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => change);
    }

    [Fact]
    public async Task AFolderThatIsMissingIsAnError() =>
        Assert.Equal("no_directory", (await Assert.ThrowsAsync<HexException>(() => new FolderWatch(TimeProvider.System).NextChangeAsync(_project.At("gone"), TestContext.Current.CancellationToken))).Failure.Code);
}
