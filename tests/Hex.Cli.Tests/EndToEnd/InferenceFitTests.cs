using System.Text.Json;
using Hex.Core.Conversation;
using Hex.Testing.Machine;
using Hex.Testing.Models;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.EndToEnd;

/// <summary>Which models fit, from the command line.</summary>
public sealed class InferenceFitTests : IAsyncDisposable
{
    private readonly TempFolder _home = new();
    private readonly ModelServer _server = ModelServer.Start(new ModelScript
    {
        Turns = [],
        Models = [new ModelFacts { Name = "small:1b", SizeBytes = 1_000_000, ContextTokens = 8192 }, new ModelFacts { Name = "big:400b", SizeBytes = 900_000_000_000_000 }],
        KnowsItsModelsAlone = true,
        ModelInfo = "\"scripted.block_count\":2,\"scripted.attention.head_count\":4,\"scripted.embedding_length\":40",
    });

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _home.Dispose();
    }

    [Fact]
    public async Task EveryModelIsJudgedAndNoneIsAnError()
    {
        var fit = await HexAsync(_server.Address, "inference", "fit");

        Assert.Equal((0, string.Empty), (fit.ExitCode, fit.Error));
        Assert.Matches(@"^memory   \d+\.\d GB free", fit.Output);
        Assert.Matches(@"\nmodel +context +weights +cache +needs +has +verdict\n", fit.Output);
        Assert.Matches(@"\nollama/small:1b +8192 +0\.0 GB +0\.0 GB +0\.0 GB +\d+\.\d GB +fits\n", fit.Output);
        Assert.Matches(@"\nollama/big:400b +32768 +900000\.0 GB +0\.0 GB +900000\.0 GB +\d+\.\d GB +too big\n", fit.Output);
        Assert.Contains("\nollama/big:400b needs 900000.0 GB (weights 900000.0 + cache 0.0 + headroom 0.0 + safety 0.0), has ", fit.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANamedModelThatDoesNotFitIsSaidByTheExitCode()
    {
        var (big, small) = (await HexAsync(_server.Address, "inference", "fit", "big:400b"), await HexAsync(_server.Address, "inference", "fit", "ollama/small:1b"));

        Assert.Equal((1, 0), (big.ExitCode, small.ExitCode));
    }

    [Fact]
    public async Task AsJsonWithTheContextAskedFor()
    {
        var fit = await HexAsync(_server.Address, "inference", "fit", "small:1b", "--context", "2000", "--json");

        using var document = JsonDocument.Parse(fit.Output);
        var model = document.RootElement.GetProperty("models")[0];
        Assert.Equal(("small:1b", "fits"), (model.GetProperty("name").GetString(), model.GetProperty("verdict").GetString()));
        Assert.Equal((2000, 320 * 2000L), (model.GetProperty("numbers").GetProperty("context_tokens").GetInt32(), model.GetProperty("numbers").GetProperty("cache_bytes").GetInt64()));
        Assert.Equal("/proc/meminfo", OperatingSystem.IsMacOS() ? "/proc/meminfo" : document.RootElement.GetProperty("machine").GetProperty("source").GetString());
    }

    [Fact]
    public async Task WhatARunHoldsIsShownAndCountedUntilItDies()
    {
        Directory.CreateDirectory(_home.At(".local/share/hex"));
        using var other = ReservingProcess.Start(_home.At(".local/share/hex/state.db"), bytes: 25, available: 100);
        Assert.Equal(ReservingProcess.Holds, await other.SaysAsync());

        var (alive, table) = (await ReservedAsync(), await HexAsync(_server.Address, "inference", "fit", "small:1b"));
        await other.LetGoAsync();

        Assert.Equal((1, 25), alive);
        Assert.Contains("\nruns     1 hold memory, 0 wait: ", table.Output, StringComparison.Ordinal);
        Assert.Equal((0, 0), await ReservedAsync());
    }

    [Fact]
    public async Task WhereNoServerAnswersThatIsTheError()
    {
        var fit = await HexAsync("127.0.0.1:1", "inference", "fit");

        Assert.Equal(3, fit.ExitCode);
        Assert.Contains("127.0.0.1:1", fit.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--context", "7")]
    [InlineData("--context", "many")]
    public async Task AContextThatIsNoneIsRefused(params string[] options)
    {
        var fit = await HexAsync(_server.Address, ["inference", "fit", .. options]);

        Assert.Equal(2, fit.ExitCode);
    }

    private async Task<(int Rows, long Bytes)> ReservedAsync()
    {
        using var document = JsonDocument.Parse((await HexAsync(_server.Address, "inference", "fit", "small:1b", "--json")).Output);
        var numbers = document.RootElement.GetProperty("models")[0].GetProperty("numbers");
        return (document.RootElement.GetProperty("reservations").GetArrayLength(), numbers.GetProperty("reserved_bytes").GetInt64());
    }

    private Task<InvokedHex> HexAsync(string address, params string[] arguments) => InvokedHex.RunAsync(
        arguments,
        new Dictionary<string, string> { ["HOME"] = _home.Path, ["OLLAMA_HOST"] = address, ["HEX_GOVERNOR_JOB_MB"] = "0", ["HEX_GOVERNOR_SAFETY_MB"] = "0" });
}
