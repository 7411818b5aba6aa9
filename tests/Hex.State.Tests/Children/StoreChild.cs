using Hex.Core.Runs;
using Hex.State.Migrations;
using Hex.State.Sqlite;
using Hex.Testing.State;

namespace Hex.State.Tests.Children;

/// <summary>What this assembly does when a test starts it as another hex process.</summary>
internal static class StoreChild
{
    public const string Verb = "store-child";

    public static async Task<int> RunAsync(string[] args)
    {
        using var database = args[0] == "migrate-slowly"
            ? new StateDatabase(args[1], TimeProvider.System, TimeSpan.FromSeconds(60), () => [.. Migration.All, SlowStep])
            : new StateDatabase(args[1], TimeProvider.System);
        var store = new SqliteRunStore(database);
        Say("ready");
        switch (args[0])
        {
            case "add":
                await Console.In.ReadLineAsync();
                await AddAsync(store, events: 5);
                return 0;
            case "append-forever":
                await AddAsync(store, events: int.MaxValue);
                return 0;
            case "migrate-slowly":
                database.Opened();
                return 0;
            case "list":
                return await ListAsync(store);
            case "list-crowded":
                return await ListCrowdedAsync(store, args[1], int.Parse(args[2]));
            default:
                throw new ArgumentException($"unknown verb '{args[0]}'");
        }
    }

    // Ends only when it is killed, long before a test loses patience.
    private static Migration SlowStep { get; } = new(
        Migration.All[^1].Version + 1,
        """
        CREATE TABLE slow (n INTEGER);
        INSERT INTO slow WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted LIMIT 30000000) SELECT n FROM counted;
        """);

    /// <summary>Says the run's id, then each event's number once the store has it.</summary>
    private static async Task AddAsync(SqliteRunStore store, int events)
    {
        var run = Given.Run() with { Id = RunId.New(TimeProvider.System) };
        await store.AddAsync(run, CancellationToken.None);
        Say(run.Id.ToString());
        for (var number = 1; number <= events; number++)
        {
            await store.AppendAsync(Given.Event(run.Id, number), CancellationToken.None);
            Say(number.ToString());
        }
    }

    private static async Task<int> ListAsync(SqliteRunStore store)
    {
        try
        {
            Say((await store.ListAsync(project: null, limit: 100, CancellationToken.None)).Count.ToString());
            await store.AddAsync(Given.Run(), CancellationToken.None);
        }
        catch (Core.Failures.HexException exception)
        {
            Say(exception.Failure.Code);
        }

        return 0;
    }

    /// <summary>Lists with as many files open as may be, but for a few.</summary>
    private static async Task<int> ListCrowdedAsync(SqliteRunStore store, string file, int spare)
    {
        // All that is needed is loaded and running before the files run out.
        using (var other = new StateDatabase(file + ".other", TimeProvider.System))
        {
            await ListAsync(new SqliteRunStore(other));
        }

        var taken = new Stack<FileStream>();
        try
        {
            while (true)
            {
                taken.Push(File.OpenRead("/dev/null"));
            }
        }
        catch (IOException)
        {
            // That was the last one.
        }

        for (var freed = 0; freed < spare; freed++)
        {
            taken.Pop().Dispose();
        }

        return await ListAsync(store);
    }

    private static void Say(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }
}
