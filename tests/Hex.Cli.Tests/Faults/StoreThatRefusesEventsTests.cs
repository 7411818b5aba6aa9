using Hex.Testing.Product;
using Microsoft.Data.Sqlite;

namespace Hex.Cli.Tests.Faults;

/// <summary>A store that takes a run and then breaks before its first event.</summary>
[Trait("Accepts", "F6")]
public sealed class StoreThatRefusesEventsTests : FaultScene
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ARunTheStoreKnowsIsEndedByTheRecovery(bool isolated)
    {
        await HexAsync(RightValueBy("true"));
        var checker = Checker.Before(Home, Repository);
        Execute("CREATE TRIGGER refusing BEFORE INSERT ON events BEGIN SELECT RAISE(ABORT, 'refused'); END");

        var run = await HexAsync(RightValueBy(TempRepository.Evidence, isolated ? ["--isolate"] : []));
        Execute("DROP TRIGGER refusing");
        var recovered = await HexAsync("recover");

        Assert.Equal(3, run.Exit);
        TellsOnce(run);
        Assert.Equal(0, recovered.Exit);
        await checker.NothingChangedAsync();
    }

    private void Execute(string statement)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Home.StateFile, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
