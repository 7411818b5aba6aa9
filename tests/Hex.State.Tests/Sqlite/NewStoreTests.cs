using System.Runtime.Versioning;
using Hex.State.Migrations;
using Hex.State.Sqlite;
using Hex.Testing.State;

namespace Hex.State.Tests.Sqlite;

public sealed class NewStoreTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void NothingIsMadeBeforeTheFirstUse()
    {
        using var database = _folder.Database();

        Assert.Equal(_folder.Paths.Database, new SqliteStoreHealth(database).Location);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Root));
    }

    [Fact, UnsupportedOSPlatform("windows")]
    public async Task FolderAndFilesAreTheOwnersAlone()
    {
        using var database = _folder.Database();

        await new SqliteRunStore(database).AddAsync(Given.Run(), Stop);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder.Paths.Folder));
        Assert.All(
            [_folder.Paths.Database, _folder.Paths.Wal, _folder.Paths.SharedIndex, _folder.Paths.Opening, _folder.Paths.Users],
            file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
    }

    [Fact]
    public async Task EveryConnectionSyncsFullyAndHoldsReferencesInAWriteAheadLog()
    {
        using var database = _folder.Database();

        var settings = await database.ReadAsync(
            connection => (
                connection.Scalar<string>("PRAGMA journal_mode"),
                connection.Scalar<long>("PRAGMA synchronous"),
                connection.Scalar<long>("PRAGMA foreign_keys")),
            Stop);

        Assert.Equal(("wal", 2L, 1L), settings);
    }

    [Fact]
    public async Task AStoreThatIsClosedIsOneFileWithTheNewestSchema()
    {
        await _folder.With(events: 3);

        Assert.False(File.Exists(_folder.Paths.Wal));
        Assert.Equal(Migration.All[^1].Version, _folder.Ask<long>("PRAGMA user_version"));
        Assert.Equal(StateDatabase.ApplicationId, _folder.Ask<long>("PRAGMA application_id"));
    }

    [Fact]
    public async Task AStoreBehindALinkIsKeptWhereTheLinkLeads()
    {
        var link = Path.Combine(_folder.Root, "linked.db");
        File.CreateSymbolicLink(link, _folder.Paths.Database);
        using (var database = new StateDatabase(link, _folder.Time))
        {
            await new SqliteRunStore(database).AddAsync(Given.Run(), Stop);
        }

        Assert.Equal([link, Path.Combine(_folder.Root, "data")], Directory.GetFileSystemEntries(_folder.Root).OrderDescending(StringComparer.Ordinal));
        Assert.Equal(1, _folder.Ask<long>("SELECT count(*) FROM runs"));
    }

    [Fact, Trait("Accepts", "F27")]
    public async Task AnEmptyFileWithoutALogIsANewStore()
    {
        Directory.CreateDirectory(_folder.Paths.Folder);
        await File.WriteAllBytesAsync(_folder.Paths.Database, [], Stop);

        using var database = _folder.Database();

        Assert.Empty(await new SqliteRunStore(database).ListAsync(project: null, limit: 1, Stop));
    }
}
