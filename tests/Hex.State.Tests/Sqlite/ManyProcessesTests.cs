using Hex.State.Migrations;
using Hex.State.Sqlite;
using Hex.State.Tests.Children;

namespace Hex.State.Tests.Sqlite;

public sealed class ManyProcessesTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task SixteenProcessesMakeOneNewStoreTogether()
    {
        await AddAtOnce(processes: 16);

        await AssertHolds(runs: 16);
        Assert.Null(_folder.Paths.NewestBackup());
    }

    [Fact, Trait("Accepts", "F29")]
    public async Task SixteenProcessesBringAnOldStoreUpToDateOnce()
    {
        await _folder.With(events: 5, [Migration.All[0]]);

        await AddAtOnce(processes: 16);

        await AssertHolds(runs: 17);
        Assert.Equal(_folder.Paths.Backup(version: 1), _folder.Paths.NewestBackup());
        Assert.Single(Directory.GetFiles(_folder.Paths.Folder, "*.backup-*"));
    }

    [Fact]
    public async Task TwoProcessesAppendToTheirOwnRunsAtOnce()
    {
        using var one = ChildProcess.Hex("append-forever", _folder.Paths.Database);
        using var other = ChildProcess.Hex("append-forever", _folder.Paths.Database);

        var acknowledged = await Task.WhenAll(ReadUntil(one, "200"), ReadUntil(other, "200"));
        one.Kill();
        other.Kill();
        await Task.WhenAll(one.ExitCode(), other.ExitCode());

        Assert.Equal(acknowledged[0], acknowledged[1]);
        await AssertHolds(runs: 2, atLeast: 200);
    }

    private static async Task<int> ReadUntil(ChildProcess child, string last)
    {
        var lines = 1;
        while (await child.ReadLine() != last)
        {
            lines++;
        }

        return lines;
    }

    private async Task AddAtOnce(int processes)
    {
        var children = Enumerable.Range(0, processes).Select(_ => ChildProcess.Hex("add", _folder.Paths.Database)).ToList();
        try
        {
            Assert.All(await Task.WhenAll(children.Select(child => child.ReadLine())), line => Assert.Equal("ready", line));
            children.ForEach(child => child.WriteLine("go"));
            var codes = await Task.WhenAll(children.Select(child => child.ExitCode()));

            Assert.True(codes.All(code => code == 0), await FirstComplaint(children));
        }
        finally
        {
            children.ForEach(child => child.Dispose());
        }
    }

    private static async Task<string> FirstComplaint(IEnumerable<ChildProcess> children) =>
        (await Task.WhenAll(children.Select(child => child.Complaint()))).FirstOrDefault(text => text.Length > 0) ?? string.Empty;

    private async Task AssertHolds(int runs, int atLeast = 5)
    {
        using var database = _folder.Database();
        var store = new SqliteRunStore(database);
        var listed = await store.ListAsync(project: null, limit: 100, Stop);
        Assert.Equal(runs, listed.Count);
        foreach (var run in listed)
        {
            var numbers = (await store.EventsAsync(run.Id, Stop)).Select(recorded => recorded.Sequence).ToList();
            Assert.True(numbers.Count >= atLeast);
            Assert.Equal(Enumerable.Range(1, numbers.Count).Select(number => (long)number), numbers);
        }

        Assert.Equal(Migration.All[^1].Version, await database.ReadAsync(connection => connection.Scalar<long>("PRAGMA user_version"), Stop));
        Assert.Empty(await new SqliteStoreHealth(database).CheckAsync(Stop));
    }
}
