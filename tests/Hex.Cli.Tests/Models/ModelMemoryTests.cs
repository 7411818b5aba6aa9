using System.Text.Json;
using Hex.Core.Conversation;
using Hex.Core.Runs;
using Hex.Testing.Machine;
using Hex.Testing.Models;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Models;

/// <summary>A model is asked only where there is memory for it.</summary>
public sealed class ModelMemoryTests : ModelTest
{
    private const string Big = "big:400b";

    [Fact]
    public async Task AModelTooBigForTheMachineIsSkippedWithTheNumbers()
    {
        await using var server = Start(Proposes("wrong", "right"));
        var checker = Checker.Before(Home, Repository);

        var run = await RunAsync(server, "--model", $"ollama/{Big}");

        Assert.Equal((3, "no_answer"), (run.Exit, run.End.Code));
        Assert.Empty(server.Questions);
        Assert.StartsWith(
            "it does not fit into the memory here: needs 900000.0 GB (weights 900000.0 + cache unknown + headroom 0.0 + safety 0.0), has ",
            Assert.Single(run.Events.OfType<CandidateSkipped>()).Reason, StringComparison.Ordinal);
        Assert.Equal(CandidateReport.Skipped, Assert.Single(run.End.Candidates).End);
        Assert.Empty(run.Events.OfType<CandidateFinished>());
        await checker.NothingChangedAsync();
    }

    [Fact]
    public async Task TheNextModelIsTriedAndItsMemoryReserved()
    {
        await using var server = Start(Proposes("wrong", "right"));

        var run = await RunAsync(server, "--model", Big, "--model", Model);

        Assert.Equal("committed", run.End.Outcome);
        var reserved = Assert.Single(run.Events.OfType<MemoryReserved>());
        Assert.Equal((Model, 1_000_000_000), (reserved.Candidate, reserved.Numbers.WeightBytes));
        Assert.Empty(Directory.GetFiles($"{Home.StateFile}.owners"));
    }

    [Fact]
    public async Task ARunWaitsForTheMemoryOfAnotherAndHasItWhenThatIsKilled()
    {
        using var elsewhere = new TempRepository();
        await using var server = Start(new ModelTurn.Stall("I think"), Proposes("wrong", "right"));
        var environment = new Dictionary<string, string?> { ["OLLAMA_HOST"] = server.Address, ["HEX_GOVERNOR_JOB_MB"] = $"{await AvailableMegabytesAsync(server) * 6 / 10}" };
        using var first = HexCommand.Start(Home, elsewhere.Root, environment, Request);
        await server.WaitForQuestionAsync();

        using var second = HexCommand.Start(Home, Repository.Root, environment, Request);
        await WaitForRowsAsync(server, 2);
        first.Kill();
        var run = await HexCommand.FinishAsync(second);

        Assert.Equal("committed", run.End.Outcome);
        Assert.True(Assert.Single(run.Events.OfType<MemoryAwaited>()).Numbers.ReservedBytes > 0);
        Assert.Equal(0, Assert.Single(run.Events.OfType<MemoryReserved>()).Numbers.ReservedBytes);
    }

    [Fact]
    public async Task SwitchedOffEveryModelIsAsked()
    {
        await using var server = Start(Proposes("wrong", "right"));

        var run = await HexCommand.RunAsync(
            Home, Repository.Root, new Dictionary<string, string?> { ["OLLAMA_HOST"] = server.Address, ["HEX_GOVERNOR_ENABLED"] = "false" },
            "do", "run", "put it right", "-f", TempRepository.File, "-e", TempRepository.Evidence, "-m", Big, "--json");

        Assert.Equal("committed", run.End.Outcome);
        Assert.Single(server.Questions);
    }

    [Fact]
    public async Task WhoAsksNoModelReservesNothing()
    {
        await using var server = Start(Proposes("wrong", "right"));
        var recorded = await RunAsync(server, "--model", Model, "--record", "--dry-run");
        Directory.Delete($"{Home.StateFile}.owners");

        var replayed = await HexAsync(server.Address, "do", "replay", recorded.Run);
        await RunAsync(server, "--model", "builtin");

        Assert.Equal(0, replayed.Exit);
        Assert.False(Directory.Exists($"{Home.StateFile}.owners"));
    }

    private static string[] Request => ["do", "run", "put it right", "-f", TempRepository.File, "-e", TempRepository.Evidence, "-m", Model, "--json"];

    private async Task<long> AvailableMegabytesAsync(ModelServer server) =>
        (await FitAsync(server)).GetProperty("machine").GetProperty("available_bytes").GetInt64() / (1024 * 1024);

    private async Task WaitForRowsAsync(ModelServer server, int rows)
    {
        using var patience = new CancellationTokenSource(TestTimeout.Default);
        while ((await FitAsync(server)).GetProperty("reservations").GetArrayLength() < rows)
            await Task.Delay(50, patience.Token);
    }

    private async Task<JsonElement> FitAsync(ModelServer server)
    {
        var fit = await HexAsync(server.Address, "inference", "fit", Model, "--json");
        return JsonDocument.Parse(fit.Output).RootElement;
    }

    private static ModelServer Start(params ModelTurn[] turns) => ModelServer.Start(new ModelScript
    {
        Turns = turns,
        Models = [new ModelFacts { Name = Big, SizeBytes = 900_000_000_000_000 }, new ModelFacts { Name = Model, SizeBytes = 1_000_000_000, ContextTokens = 32_768 }],
        KnowsItsModelsAlone = true,
    });
}
