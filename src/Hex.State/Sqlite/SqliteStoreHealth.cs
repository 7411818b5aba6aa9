using Hex.Core.Failures;
using Hex.Core.Ports;
using Microsoft.Data.Sqlite;

namespace Hex.State.Sqlite;

/// <summary>Checks every page, index and reference of the store.</summary>
internal sealed class SqliteStoreHealth(StateDatabase database) : IStoreHealth
{
    public string Location => database.Paths.Database;

    public async Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            var problems = await database.ReadAsync(FindProblems, cancellationToken);
            if (database.Opened().WriteRefusal is { } refusal)
            {
                return [.. problems, refusal.What];
            }

            if (problems.Count == 0)
            {
                await database.WriteAsync(database.Check.Stamp, cancellationToken);
            }

            return problems;
        }
        catch (HexException exception)
        {
            return [exception.Failure.What];
        }
    }

    private static IReadOnlyList<string> FindProblems(SqliteConnection connection) =>
        [.. StoreCheck.FindDamage(connection, isThorough: true), .. StoreCheck.FindLooseEnds(connection)];
}
