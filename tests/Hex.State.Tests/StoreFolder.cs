using Hex.Core.Failures;
using Hex.State.Migrations;
using Hex.State.Sqlite;
using Microsoft.Data.Sqlite;

namespace Hex.State.Tests;

/// <summary>A folder of a test's own with a state store in it.</summary>
internal sealed class StoreFolder : IDisposable
{
    private readonly List<StateDatabase> _databases = [];

    public StoreFolder(string? root = null)
    {
        Root = root ?? Directory.CreateTempSubdirectory("hex-state-").FullName;
        Paths = new StorePaths(Path.Combine(Root, "data", "hex", "state.db"));
    }

    public string Root { get; }

    public StorePaths Paths { get; }

    public SettableTime Time { get; } = new();

    /// <summary>Opens nothing yet; disposed with the folder unless the test does it before.</summary>
    public StateDatabase Database(TimeSpan? busyWait = null, IReadOnlyList<Migration>? steps = null)
    {
        var database = new StateDatabase(Paths.Database, Time, busyWait ?? TimeSpan.FromSeconds(30), () => steps ?? Migration.All);
        _databases.Add(database);
        return database;
    }

    /// <summary>A store as it is left behind by a hex that ended well.</summary>
    /// <param name="events">How many events its one run has.</param>
    /// <param name="steps">The schema's steps, or null for all.</param>
    public async Task<StoreFolder> With(int events, IReadOnlyList<Migration>? steps = null)
    {
        using var database = Database(steps: steps);
        var store = new SqliteRunStore(database);
        var run = Hex.Testing.State.Given.Run();
        await store.AddAsync(run, CancellationToken.None);
        await Task.WhenAll(Enumerable.Range(1, events)
            .Select(number => store.AppendAsync(Hex.Testing.State.Given.Event(run.Id, number), CancellationToken.None)));
        return this;
    }

    /// <summary>Whoever opens the store now is refused.</summary>
    public async Task<Failure> RefusalToRead()
    {
        using var database = Database();
        var refusal = await Assert.ThrowsAsync<HexException>(
            () => new SqliteRunStore(database).ListAsync(project: null, limit: 1, CancellationToken.None));
        return refusal.Failure;
    }

    /// <summary>Asks the store itself, past all of hex's own code. Nothing else of this process may have it open.</summary>
    public T Ask<T>(string sql)
    {
        using var connection = SqliteConnections.Open(Paths.Database, SqliteOpenMode.ReadWrite, TimeSpan.FromSeconds(30));
        return connection.Scalar<T>(sql);
    }

    public void Dispose()
    {
        _databases.ForEach(database => database.Dispose());
        Directory.Delete(Root, recursive: true);
    }
}
