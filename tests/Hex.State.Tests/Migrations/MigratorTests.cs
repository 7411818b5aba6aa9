using Hex.Core.Failures;
using Hex.State.Migrations;
using Hex.State.Sqlite;
using Hex.State.Tests.Children;
using Hex.Testing.State;
using Microsoft.Data.Sqlite;

namespace Hex.State.Tests.Migrations;

[Trait("Accepts", "F29")]
public sealed class MigratorTests : IDisposable
{
    private static readonly IReadOnlyList<Migration> First = [Migration.All[0]];

    private readonly StoreFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static int Newest => Migration.All[^1].Version;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void StepsAreNumberedFromOneWithoutGaps() =>
        Assert.Equal(Enumerable.Range(1, Migration.All.Count), Migration.All.Select(step => step.Version));

    [Fact]
    public async Task AnOldStoreIsBackedUpAndBroughtUpToDateWithAllItsRows()
    {
        await _folder.With(events: 7, First);

        using var database = _folder.Database();
        var store = new SqliteRunStore(database);

        var run = Assert.Single(await store.ListAsync(project: null, limit: 9, Stop));
        Assert.Equal(7, (await store.EventsAsync(run.Id, Stop)).Count);
        await new SqliteLessonStore(database).PutAsync(Given.Lesson("money"), Stop);
        Assert.Equal((1, 7), InBackup());
    }

    [Fact]
    public async Task AStepThatFailsLeavesTheOldStore()
    {
        await _folder.With(events: 7);
        using (var database = _folder.Database(steps: [.. Migration.All, new Migration(Newest + 1, "CREATE TABLE half (n); CREATE TABLE events (n);")]))
        {
            var refusal = await Assert.ThrowsAsync<HexException>(() => new SqliteRunStore(database).ListAsync(project: null, limit: 1, Stop));
            Assert.Equal("state_failed", refusal.Failure.Code);
        }

        await AssertUnchanged(events: 7);
    }

    [Fact]
    public async Task AKillInTheMiddleOfAStepLeavesTheOldStore()
    {
        await _folder.With(events: 7);
        using (var child = ChildProcess.Hex("migrate-slowly", _folder.Paths.Database))
        {
            // The step's rows have begun to spill into the log: the transaction is under way.
            while (StorePaths.LengthOf(_folder.Paths.Wal) < 1_000_000)
            {
                await Task.Delay(5, Stop);
            }

            child.Kill();
            await child.ExitCode();
        }

        await AssertUnchanged(events: 7);
    }

    [Fact, Trait("Accepts", "F27")]
    public async Task AStoreOfANewerHexIsReadAndNeverWritten()
    {
        await _folder.With(events: 7, [.. Migration.All, new Migration(Newest + 1, "CREATE TABLE dreams (n)")]);
        using (var database = _folder.Database())
        {
            var store = new SqliteRunStore(database);

            var run = Assert.Single(await store.ListAsync(project: null, limit: 9, Stop));
            Assert.Equal(7, (await store.EventsAsync(run.Id, Stop)).Count);
            var refusal = await Assert.ThrowsAsync<HexException>(() => store.AppendAsync(Given.Event(run.Id, 8), Stop));
            Assert.Equal("state_newer", refusal.Failure.Code);
            Assert.Equal([refusal.Failure.What], await new SqliteStoreHealth(database).CheckAsync(Stop));
        }

        Assert.Equal(Newest + 1, _folder.Ask<long>("PRAGMA user_version"));
        Assert.Equal(7, _folder.Ask<long>("SELECT count(*) FROM events"));
    }

    private async Task AssertUnchanged(int events)
    {
        using var database = _folder.Database();

        var (version, tables) = await database.ReadAsync(
            connection => (
                connection.Scalar<long>("PRAGMA user_version"),
                connection.Scalar<long>("SELECT count(*) FROM sqlite_schema WHERE name IN ('half', 'slow')")),
            Stop);
        Assert.Equal((Newest, 0), (version, tables));
        Assert.Equal(events, await database.ReadAsync(connection => connection.Scalar<long>("SELECT count(*) FROM events"), Stop));
        Assert.Empty(await new SqliteStoreHealth(database).CheckAsync(Stop));
    }

    private (long Version, long Events) InBackup()
    {
        var file = _folder.Paths.Backup(version: 1);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(file).UnixFileMode);
        using var backup = SqliteConnections.Open(file, SqliteOpenMode.ReadOnly, TimeSpan.FromSeconds(1));
        return (backup.Scalar<long>("PRAGMA user_version"), backup.Scalar<long>("SELECT count(*) FROM events"));
    }
}
