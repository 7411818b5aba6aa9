using Hex.Core.Failures;
using Hex.State.Migrations;
using Hex.State.Sqlite;
using Hex.State.Tests.Children;
using Microsoft.Data.Sqlite;

namespace Hex.State.Tests.Sqlite;

[Trait("Accepts", "F27")]
public sealed class DamagedStoreTests : IDisposable
{
    private const int PageSize = 4096;

    private readonly StoreFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Store => _folder.Paths.Database;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task GarbageIsRefusedKeptAndCopiedOnce()
    {
        Directory.CreateDirectory(_folder.Paths.Folder);
        var garbage = Enumerable.Range(0, 10_000).Select(number => (byte)(number * 7)).ToArray();
        await File.WriteAllBytesAsync(Store, garbage, Stop);

        var first = await _folder.RefusalToRead();
        _folder.Time.Now += TimeSpan.FromMinutes(1);
        var second = await _folder.RefusalToRead();

        Assert.Equal("state_corrupt", first.Code);
        Assert.Equal(first, second);
        var copy = Assert.Single(_folder.Paths.CorruptCopies());
        Assert.Contains(copy, first.Remedy, StringComparison.Ordinal);
        Assert.Equal(garbage, await File.ReadAllBytesAsync(Store, Stop));
        Assert.Equal(garbage, await File.ReadAllBytesAsync(copy, Stop));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(PageSize)]
    [InlineData(PageSize * 10)]
    public async Task ATruncatedStoreIsRefusedAndStaysAsItIs(int length)
    {
        await _folder.With(events: 500);
        using (var file = File.OpenWrite(Store))
        {
            file.SetLength(length);
        }

        var refusal = await _folder.RefusalToRead();

        Assert.Equal("state_corrupt", refusal.Code);
        Assert.Equal(length, StorePaths.LengthOf(Store));
        Assert.Single(_folder.Paths.CorruptCopies());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ALogWithoutItsStoreIsNotThrownAway(bool isEmptied)
    {
        await KilledWriter(events: 3);
        File.Delete(Store);
        if (isEmptied)
        {
            await File.WriteAllBytesAsync(Store, [], Stop);
        }

        var log = await File.ReadAllBytesAsync(_folder.Paths.Wal, Stop);

        var refusal = await _folder.RefusalToRead();

        Assert.Equal("state_corrupt", refusal.Code);
        Assert.Equal(log, await File.ReadAllBytesAsync(_folder.Paths.Wal, Stop));
        Assert.Contains(_folder.Paths.CorruptCopies(), copy => copy.EndsWith("-wal", StringComparison.Ordinal) && StorePaths.LengthOf(copy) == log.Length);
    }

    [Fact]
    public async Task AStoreWhoseLogIsGoneOpensAtItsLastCheckpointAndIsWhole()
    {
        await _folder.With(events: 3);
        await KilledWriter(events: 3);
        File.Delete(_folder.Paths.Wal);

        using var database = _folder.Database();

        var run = Assert.Single(await new SqliteRunStore(database).ListAsync(project: null, limit: 9, Stop));
        Assert.Equal(3, (await new SqliteRunStore(database).EventsAsync(run.Id, Stop)).Count);
        Assert.Empty(await new SqliteStoreHealth(database).CheckAsync(Stop));
    }

    [Fact]
    public async Task ADamagedPageIsFoundOnceTheLastCheckIsADayOld()
    {
        await _folder.With(events: 500);
        await DamagePages();
        using (var sameDay = _folder.Database())
        {
            Assert.Single(await new SqliteRunStore(sameDay).ListAsync(project: null, limit: 9, Stop));
        }

        _folder.Time.Now += TimeSpan.FromHours(25);

        Assert.Equal("state_corrupt", (await _folder.RefusalToRead()).Code);
    }

    [Fact, Trait("Accepts", "F30")]
    public async Task AClockThatWentBackADayMakesTheCheckDueToo()
    {
        await _folder.With(events: 500);
        await DamagePages();

        _folder.Time.Now -= TimeSpan.FromHours(25);

        Assert.Equal("state_corrupt", (await _folder.RefusalToRead()).Code);
    }

    [Fact]
    public async Task ADamagedPageIsFoundAfterADeathInsideTheStore()
    {
        _folder.Time.Now = TimeProvider.System.GetUtcNow();
        await _folder.With(events: 500);
        await KilledWriter(events: 1);
        await DamagePages();

        Assert.Equal("state_corrupt", (await _folder.RefusalToRead()).Code);
    }

    [Fact]
    public async Task ADamagedPageMetWhileReadingIsToldAndCheckedAtEveryStartFromThenOn()
    {
        await _folder.With(events: 500);
        await DamagePages();
        using (var database = _folder.Database())
        {
            var store = new SqliteRunStore(database);
            var run = Assert.Single(await store.ListAsync(project: null, limit: 1, Stop));
            var met = await Assert.ThrowsAsync<HexException>(() => store.EventsAsync(run.Id, Stop));
            Assert.Equal("state_corrupt", met.Failure.Code);
        }

        Assert.Equal("state_corrupt", (await _folder.RefusalToRead()).Code);
        Assert.Single(_folder.Paths.CorruptCopies());
    }

    [Fact]
    public async Task TheNewestBackupIsNamed()
    {
        await _folder.With(events: 1, [Migration.All[0]]);
        await _folder.With(events: 1);
        await File.WriteAllTextAsync(Store, "not a database any more", Stop);

        var refusal = await _folder.RefusalToRead();

        Assert.Contains(_folder.Paths.Backup(version: 1), refusal.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADatabaseOfAnotherProgramIsLeftAlone()
    {
        Directory.CreateDirectory(_folder.Paths.Folder);
        using (var other = SqliteConnections.Open(Store, SqliteOpenMode.ReadWriteCreate, TimeSpan.FromSeconds(1)))
        {
            other.Execute("CREATE TABLE recipes (name TEXT)");
        }

        var before = await File.ReadAllBytesAsync(Store, Stop);

        Assert.Equal("state_foreign", (await _folder.RefusalToRead()).Code);
        Assert.Equal(before, await File.ReadAllBytesAsync(Store, Stop));
        Assert.Empty(_folder.Paths.CorruptCopies());
    }

    [Fact]
    public async Task AFolderInThePlaceOfTheStoreIsNamed()
    {
        Directory.CreateDirectory(Store);

        Assert.Equal("state_not_file", (await _folder.RefusalToRead()).Code);
    }

    private async Task DamagePages()
    {
        var bytes = await File.ReadAllBytesAsync(Store, Stop);
        var middle = bytes.Length / PageSize / 2 * PageSize;
        bytes.AsSpan(middle, PageSize * 3).Fill(0xEE);
        await File.WriteAllBytesAsync(Store, bytes, Stop);
    }

    private async Task KilledWriter(int events)
    {
        using var child = ChildProcess.Hex("append-forever", Store);
        while (await child.ReadLine() != events.ToString())
        {
        }

        child.Kill();
        await child.ExitCode();
    }
}
