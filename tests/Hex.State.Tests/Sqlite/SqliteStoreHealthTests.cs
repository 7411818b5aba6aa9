using Hex.State.Sqlite;
using Hex.Testing.State;

namespace Hex.State.Tests.Sqlite;

public sealed class SqliteStoreHealthTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ASoundStoreHasNoProblems()
    {
        await _folder.With(events: 100);
        using var database = _folder.Database();

        Assert.Empty(await new SqliteStoreHealth(database).CheckAsync(Stop));
    }

    [Fact]
    public async Task ACleanCheckCountsForTheNextDay()
    {
        await _folder.With(events: 1);
        _folder.Time.Now += TimeSpan.FromDays(3);
        using (var database = _folder.Database())
        {
            await new SqliteStoreHealth(database).CheckAsync(Stop);
        }

        Assert.Equal(StoredTime.Format(_folder.Time.Now), _folder.Ask<string>("SELECT value FROM meta WHERE key = 'checked_at'"));
    }

    [Fact]
    public async Task GarbageIsToldAsAProblem()
    {
        await _folder.With(events: 1);
        await File.WriteAllTextAsync(_folder.Paths.Database, new string('?', 5000), Stop);
        using var database = _folder.Database();

        var problem = Assert.Single(await new SqliteStoreHealth(database).CheckAsync(Stop));

        Assert.Contains("is damaged", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARowThatPointsNowhereIsToldAsAProblem()
    {
        await _folder.With(events: 1);
        _folder.Ask<long>("PRAGMA foreign_keys = OFF; DELETE FROM runs; SELECT changes()");
        using var database = _folder.Database();

        Assert.Equal(["a row of events points to a missing row of runs"], await new SqliteStoreHealth(database).CheckAsync(Stop));
        Assert.Empty(await new SqliteRunStore(database).ListAsync(Given.Project, limit: 1, Stop));
    }
}
