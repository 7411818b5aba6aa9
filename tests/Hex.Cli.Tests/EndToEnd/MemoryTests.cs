using System.Text.Json;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.EndToEnd;

/// <summary>Keeping lessons from the command line.</summary>
public sealed class MemoryTests : IDisposable
{
    private readonly TestHome _home = new();
    private readonly TempRepository _repository = new();

    [Fact]
    public async Task WhatIsStoredIsFoundListedAndForgotten()
    {
        await DoneAsync("stored money:cents\n", "memory", "store", "money:cents", "Prices are whole cents;\nnever floats");
        await DoneAsync("stored css\n", "memory", "store", "css", "colours are in theme.css");

        await DoneAsync("Prices are whole cents;\nnever floats\n", "memory", "get", "money:cents");
        await DoneAsync("money:cents  Prices are whole cents; never floats\n", "memory", "search", "PRICES", "float");
        await DoneAsync("css          colours are in theme.css\nmoney:cents  Prices are whole cents; never floats\n", "memory", "list");
        await DoneAsync("replaced css\n", "memory", "store", "css", "no css any more");
        await DoneAsync("forgot css\n", "memory", "forget", "css");
        await DoneAsync("money:cents  Prices are whole cents; never floats\n", "memory", "list");
    }

    [Fact]
    public async Task LessonsBelongToTheirProject()
    {
        using var other = new TempRepository();
        await DoneAsync("stored key\n", "memory", "store", "key", "text");

        var listed = await HexCommand.RunAsync(_home, other.Root, "memory", "list");

        Assert.Equal((0, string.Empty), (listed.Exit, listed.Output));
        Assert.Contains("nothing was learned here yet", listed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALessonIsReadFromStandardInputUpToItsLimit()
    {
        var environment = new Dictionary<string, string?>();
        _home.Apply(environment);
        var variables = environment.ToDictionary(variable => variable.Key, variable => variable.Value!);

        var stored = await InvokedHex.RunAsync(["memory", "store", "key", "-"], variables, _repository.Root, input: "from a pipe\n");
        var endless = await InvokedHex.RunAsync(["memory", "store", "key", "-"], variables, _repository.Root, input: new string('x', 1_000_000));

        Assert.Equal(0, stored.ExitCode);
        Assert.Equal(2, endless.ExitCode);
        Assert.Contains("larger than the limit of 16384 bytes", endless.Error, StringComparison.Ordinal);
        await DoneAsync("from a pipe\n", "memory", "get", "key");
    }

    [Fact]
    public async Task EachVerbPrintsADocumentWithJson()
    {
        var stored = await DocumentAsync("memory", "store", "key", "a text", "--json");
        var got = await DocumentAsync("memory", "get", "key", "--json");
        var listed = await DocumentAsync("memory", "list", "--json");
        var found = await DocumentAsync("memory", "search", "nothing-like-it", "--json");
        var forgotten = await DocumentAsync("memory", "forget", "key", "--json");

        Assert.Equal("a text", stored.GetProperty("stored").GetProperty("text").GetString());
        Assert.False(stored.GetProperty("replaced").GetBoolean());
        Assert.Equal("key", got.GetProperty("key").GetString());
        Assert.Equal("a text", listed.GetProperty("lessons")[0].GetProperty("text").GetString());
        Assert.Equal(0, found.GetProperty("lessons").GetArrayLength());
        Assert.Equal("key", forgotten.GetProperty("forgotten").GetString());
    }

    [Theory]
    [InlineData("get")]
    [InlineData("forget")]
    public async Task AKeyNobodyStoredIsToldInOneSentence(string verb)
    {
        var result = await HexAsync("memory", verb, "key");

        Assert.Equal((2, string.Empty), (result.Exit, result.Output));
        Assert.Equal("hex: this project has no lesson \"key\"; see them with hex memory list.\n", result.Error);
    }

    [Fact]
    [Trait("Accepts", "S16")]
    public async Task ASecretOfTheEnvironmentIsRefusedAndNotRepeated()
    {
        var result = await HexAsync("memory", "store", "key", $"the key is {_home.Secret}");

        Assert.Equal(4, result.Exit);
        Assert.DoesNotContain(_home.Secret, result.Output + result.Error, StringComparison.Ordinal);
        Assert.Equal(string.Empty, (await HexAsync("memory", "list")).Output);
    }

    public void Dispose()
    {
        _home.Dispose();
        _repository.Dispose();
    }

    private async Task DoneAsync(string output, params string[] arguments)
    {
        var result = await HexAsync(arguments);

        Assert.Equal((0, output), (result.Exit, result.Output));
    }

    private async Task<JsonElement> DocumentAsync(params string[] arguments)
    {
        var result = await HexAsync(arguments);

        Assert.Equal(0, result.Exit);
        return JsonElement.Parse(result.Output);
    }

    private Task<HexResult> HexAsync(params string[] arguments) => HexCommand.RunAsync(_home, _repository.Root, arguments);
}
