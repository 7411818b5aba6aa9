using Hex.Nexus.Machine.Journals;
using Hex.Testing.Machine;

namespace Hex.Nexus.Tests.Machine.Journals;

public sealed class FileLocksTests : IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(60);

    private readonly TempFolder _folder = new();
    private readonly FileLocks _locks = new(TimeProvider.System);
    private readonly List<string?> _waitedFor = [];

    [Fact]
    public async Task AFreeLockIsTakenWithoutWaiting()
    {
        using var held = await AcquireAsync("run-1", TimeSpan.Zero);

        Assert.NotNull(held);
        Assert.Empty(_waitedFor);
    }

    [Fact]
    public async Task AHeldLockIsNotTakenAndTellsItsHolderOnce()
    {
        using var held = await AcquireAsync("run-1", TimeSpan.Zero);

        using var second = await AcquireAsync("run-2", Moment);

        Assert.Null(second);
        Assert.Equal(["run-1"], _waitedFor);
    }

    [Fact]
    public async Task ALockThatIsLetGoPassesToWhoWaits()
    {
        var held = await AcquireAsync("run-1", TimeSpan.Zero);

        using var second = await _locks.AcquireAsync(_folder.Path, "operator", "run-2", TestTimeout.Default, LetGo, CancellationToken.None);

        Assert.NotNull(second);
        Assert.Equal("run-2", LockedFile.ReadHolder(_folder.At("hex/locks/operator")));

        Task LetGo(string? holder)
        {
            held!.Dispose();
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task LocksOfOtherNamesAreOthers()
    {
        using var held = await AcquireAsync("run-1", TimeSpan.Zero);

        using var other = await _locks.AcquireAsync(_folder.Path, "store", "run-2", TimeSpan.Zero, Remember, CancellationToken.None);

        Assert.NotNull(other);
    }

    [Fact]
    [Trait("Accepts", "F26")]
    public async Task ALockEndsWithTheProcessThatHeldIt()
    {
        Directory.CreateDirectory(_folder.At("hex/locks"));
        using var foreign = ForeignLock.Take(_folder.At("hex/locks/operator"));
        await File.WriteAllTextAsync(_folder.At("unrelated"), "");

        using var whileItLives = await AcquireAsync("run-2", Moment);
        foreign.Kill();
        using var afterItsDeath = await AcquireAsync("run-2", TestTimeout.Default);

        Assert.Null(whileItLives);
        Assert.NotNull(afterItsDeath);
    }

    [Fact]
    public async Task WaitingCanBeCancelled()
    {
        using var held = await AcquireAsync("run-1", TimeSpan.Zero);
        using var cancellation = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _locks.AcquireAsync(
            _folder.Path, "operator", "run-2", TestTimeout.Default, _ => cancellation.CancelAsync(), cancellation.Token));
    }

    [Fact]
    public async Task OnlyOneOfManyHoldsIt()
    {
        var holders = 0;
        var most = 0;

        await Task.WhenAll(Enumerable.Range(0, 16).Select(number => Task.Run(async () =>
        {
            using var held = await _locks.AcquireAsync(_folder.Path, "operator", $"run-{number}", TestTimeout.Default, _ => Task.CompletedTask, CancellationToken.None);
            most = Math.Max(most, Interlocked.Increment(ref holders));
            await Task.Yield();
            Interlocked.Decrement(ref holders);
        })));

        Assert.Equal(1, most);
    }

    public void Dispose() => _folder.Dispose();

    private Task<IDisposable?> AcquireAsync(string holder, TimeSpan wait) =>
        _locks.AcquireAsync(_folder.Path, "operator", holder, wait, Remember, CancellationToken.None);

    private Task Remember(string? holder)
    {
        _waitedFor.Add(holder);
        return Task.CompletedTask;
    }
}
