using Hex.Core.Runs;
using Hex.State.Sqlite;
using Hex.State.Tests.Children;
using Hex.Testing.State;

namespace Hex.State.Tests.Sqlite;

[Trait("Accepts", "F4")]
public sealed class KilledWriterTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(60)]
    [InlineData(333)]
    public async Task EveryAcknowledgedRowIsThereAfterAKill(int acknowledgedBefore)
    {
        for (var round = 0; round < 2; round++)
        {
            var (run, acknowledged) = await AppendUntilKilled(acknowledgedBefore);

            using var database = _folder.Database();

            var kept = await new SqliteRunStore(database).EventsAsync(run, Stop);
            Assert.InRange(kept.Count, acknowledged, acknowledged + 1);
            Assert.Equal(Enumerable.Range(1, kept.Count).Select(number => Given.Event(run, number)), kept);
            Assert.Empty(await new SqliteStoreHealth(database).CheckAsync(Stop));
        }
    }

    [Fact]
    public async Task ACopyTakenBetweenWritesHoldsEveryAcknowledgedRow()
    {
        using var database = _folder.Database();
        var store = new SqliteRunStore(database);
        var run = Given.Run();
        await store.AddAsync(run, Stop);

        for (var number = 1; number <= 12; number++)
        {
            await store.AppendAsync(Given.Event(run.Id, number), Stop);
            using var copy = await Copied();

            Assert.Equal(number, await SoundEvents(copy, run.Id));
        }
    }

    [Fact]
    public async Task ALogThatEndsAnywhereLeavesASoundStoreWithAllEventsUpToThere()
    {
        using var database = _folder.Database();
        var store = new SqliteRunStore(database);
        var run = Given.Run();
        await store.AddAsync(run, Stop);
        for (var number = 1; number <= 12; number++)
        {
            await store.AppendAsync(Given.Event(run.Id, number), Stop);
        }

        var counts = new List<int>();
        for (var length = StorePaths.LengthOf(_folder.Paths.Wal); length > 0; length -= 7919)
        {
            using var copy = await Copied();
            using (var log = File.OpenWrite(copy.Paths.Wal))
            {
                log.SetLength(length);
            }

            counts.Add(await SoundEvents(copy, run.Id));
        }

        Assert.Equal(12, counts[0]);
        Assert.Equal(counts.OrderDescending(), counts);
        Assert.Equal(0, counts[^1]);
    }

    [Fact]
    public async Task AHalfWrittenCommitBehindTheLastOneIsIgnored()
    {
        using var database = _folder.Database();
        var store = new SqliteRunStore(database);
        var run = Given.Run();
        await store.AddAsync(run, Stop);
        await store.AppendAsync(Given.Event(run.Id, 1), Stop);

        using var copy = await Copied();
        var log = await File.ReadAllBytesAsync(copy.Paths.Wal, Stop);
        await File.AppendAllBytesAsync(copy.Paths.Wal, log.AsMemory(32, 3000), Stop);

        Assert.Equal(1, await SoundEvents(copy, run.Id));
    }

    // By another process: closing a handle of the store in this one would drop SQLite's locks on it.
    private async Task<StoreFolder> Copied()
    {
        var copy = new StoreFolder();
        Directory.CreateDirectory(copy.Paths.Folder);
        Assert.True(await ChildProcess.Try("cp", _folder.Paths.Database, _folder.Paths.Wal, copy.Paths.Folder));
        return copy;
    }

    private static async Task<int> SoundEvents(StoreFolder folder, RunId run)
    {
        using var database = folder.Database();
        var events = await new SqliteRunStore(database).EventsAsync(run, Stop);
        Assert.Equal(Enumerable.Range(1, events.Count).Select(number => Given.Event(run, number)), events);
        Assert.Empty(await new SqliteStoreHealth(database).CheckAsync(Stop));
        return events.Count;
    }

    private async Task<(RunId Run, int Acknowledged)> AppendUntilKilled(int acknowledgedBefore)
    {
        using var child = ChildProcess.Hex("append-forever", _folder.Paths.Database);
        Assert.Equal("ready", await child.ReadLine());
        Assert.True(RunId.TryParse(await child.ReadLine(), out var run));
        var acknowledged = 0;
        while (acknowledged < acknowledgedBefore)
        {
            acknowledged = int.Parse((await child.ReadLine())!);
        }

        child.Kill();
        // A line may be cut off by the kill; only whole ones are acknowledgements.
        var rest = await child.ReadToEnd();
        var whole = rest[..(rest.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return (run, whole.Length > 0 ? int.Parse(whole[^1]) : acknowledged);
    }
}
