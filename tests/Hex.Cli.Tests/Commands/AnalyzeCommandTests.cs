using System.Text.Json;
using Hex.Testing.Machine;

namespace Hex.Cli.Tests.Commands;

public sealed class AnalyzeCommandTests : IDisposable
{
    private static readonly string[] Clean =
    [
        "src/domain/order.ts declares class Order", "src/usecases/place.ts imports Order from src/domain/order.ts", "src/usecases/place.ts declares function place",
        "src/main.ts imports place from src/usecases/place.ts", "src/main.ts starts the program",
    ];

    private static readonly string[] Crossed = [.. Clean, "src/domain/order.ts imports type place from src/usecases/place.ts"];

    private readonly TempFolder _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void ItsHelpIsAsApproved() => Approved.Match(Hex(Clean).Help(80), "hex-analyze-help");

    [Fact]
    public async Task ACleanProjectEndsWithZero()
    {
        var hex = await Hex(Clean).RunAsync();

        Assert.Equal((0, string.Empty), (hex.ExitCode, hex.Error));
        Assert.StartsWith("grade    A+  nothing was taken from 100 = 100\n", hex.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0, "--max-violations", "1")]
    [InlineData(1, "--format", "html")]
    [InlineData(1, "--json")]
    [InlineData(1, "--format", "sarif", "--strict")]
    [InlineData(0, "--file", "src/main.ts")]
    [InlineData(1, "--file", "src/domain/order.ts")]
    public async Task WhatCountsEndsWithOneInEveryFormat(int exit, params string[] arguments) => Assert.Equal(exit, (await Hex(Crossed).RunAsync(arguments)).ExitCode);

    [Fact]
    public async Task AProjectThatCannotBeJudgedIsNotClean()
    {
        var hex = await Hex("a.ts is there").RunAsync();

        Assert.Equal(1, hex.ExitCode);
        Assert.StartsWith("grade    withheld: none of 1 source file is in a layer hex knows\n", hex.Output, StringComparison.Ordinal);
        Assert.Contains("analysis.layers of .hex/project.json", hex.Output, StringComparison.Ordinal);
        Assert.EndsWith("\nnot clean: the grade is withheld, no finding that counts\n", hex.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--json", "--format", "sarif")]
    [InlineData("--update-baseline")]
    [InlineData("--max-violations", "-1")]
    [InlineData("--file", "../elsewhere.ts")]
    [InlineData("--baseline", "missing.json")]
    [InlineData("--watch", "--why", "src/main.ts")]
    public async Task AContradictionIsAUsageError(params string[] arguments) => Assert.Equal(2, (await Hex(Clean).RunAsync(arguments)).ExitCode);

    [Fact]
    public async Task AFileThatIsNotThereIsAnErrorOfTheEnvironment() => Assert.Equal(3, (await Hex(Clean).RunAsync("--why", "src/mian.ts")).ExitCode);

    [Fact]
    public async Task WhySaysWhichRuleDecided()
    {
        var (text, json) = (await Hex(Clean).RunAsync("--why", "src/domain/order.ts"), await Hex(Clean).RunAsync("--why", "src/domain/order.ts", "--json"));

        Assert.Equal("src/domain/order.ts: domain\n  by convention: 'domain' means domain (hexagonal)\n", text.Output);
        using var document = JsonDocument.Parse(json.Output);
        Assert.Equal("domain", document.RootElement.GetProperty("layer").GetString());
    }

    [Fact]
    public async Task ABaselinePutsUpWithWhatIsThere()
    {
        var hex = Hex(Crossed);

        var written = await hex.RunAsync("--baseline", "base.json", "--update-baseline");
        var again = await hex.RunAsync("--baseline", "base.json");

        Assert.Equal((0, "the baseline now knows 2 findings"), (written.ExitCode, written.Output.TrimEnd('\n').Split('\n')[^1]));
        Assert.Equal((0, "clean: no finding that counts, 2 known to the baseline"), (again.ExitCode, again.Output.TrimEnd('\n').Split('\n')[^1]));
    }

    private AnalyzedHex Hex(params string[] facts) => new(_project.Path, facts);
}
