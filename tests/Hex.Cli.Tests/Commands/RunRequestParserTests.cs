using System.CommandLine;
using Hex.Cli.Commands;
using Hex.Core.Failures;
using Hex.Core.Runs;
using Hex.Nexus.Configuration;

namespace Hex.Cli.Tests.Commands;

public sealed class RunRequestParserTests
{
    [Fact]
    public async Task EveryOptionArrivesInTheRequest()
    {
        var request = await ParseAsync(
            "fix it", "-f", "a.c", "--file", "src/*.c", "-e", "make test | tail", "--include", "b.h", "-m", "builtin", "--model", "edits:mine.json",
            "--isolate", "--allow-green", "--include-dirty", "--dry-run", "--evidence-timeout", "90s", "--max-time", "1h30m", "--max-attempts", "3");

        Assert.Equal("fix it", request.Instruction);
        Assert.Equal("/work", request.Directory);
        Assert.Equal(["a.c", "src/*.c"], request.Files);
        Assert.Equal(["b.h"], request.Include);
        Assert.Equal("make test | tail", request.Evidence);
        Assert.Equal(["builtin", "edits:mine.json"], request.Candidates);
        Assert.True(request is { IsIsolated: true, AllowsGreen: true, IncludesDirty: true, IsDryRun: true });
        Assert.Equal(new RunLimits { EvidenceTime = TimeSpan.FromSeconds(90), WallTime = TimeSpan.FromMinutes(90), Attempts = 3 }, request.Limits);
    }

    [Fact]
    public async Task WhatNoFlagSaysComesFromTheSettings()
    {
        var settings = new HexSettings { Candidates = ["builtin"], Limits = new RunLimits { Attempts = 9, FileBytes = 77 } };

        var request = await ParseAsync(settings, string.Empty, "fix it", "-f", "a.c", "-e", "make test", "--max-time", "1m");

        Assert.Equal(["builtin"], request.Candidates);
        Assert.Equal(new RunLimits { Attempts = 9, FileBytes = 77, WallTime = TimeSpan.FromMinutes(1) }, request.Limits);
    }

    [Fact]
    public async Task ADashReadsTheInstructionFromStandardInput()
    {
        var request = await ParseAsync(new HexSettings(), "fix the\nrounding\n", "-", "-f", "a.c", "-e", "make test");

        Assert.Equal("fix the\nrounding", request.Instruction);
    }

    [Fact]
    public async Task AnEndlessStandardInputIsRefused()
    {
        var endless = new string('x', RunRequestParser.LongestInstruction * 4);

        var exception = await Assert.ThrowsAsync<HexException>(() => ParseAsync(new HexSettings(), endless, "-", "-f", "a.c", "-e", "make test"));

        Assert.Equal("long_instruction", exception.Failure.Code);
    }

    [Theory]
    [InlineData("@file")]
    [InlineData("[brackets]")]
    [InlineData("run")]
    public async Task AnInstructionIsTakenAsItStands(string instruction)
    {
        var request = await ParseAsync(instruction, "-f", "a.c", "-e", "make test");

        Assert.Equal(instruction, request.Instruction);
    }

    [Fact]
    public async Task WhatFollowsTwoDashesIsTheInstructionEvenWhenItLooksLikeAnOption()
    {
        var request = await ParseAsync("-f", "a.c", "-e", "make test", "--", "--upload-pack=x");

        Assert.Equal("--upload-pack=x", request.Instruction);
    }

    private static Task<RunRequest> ParseAsync(params string[] arguments) => ParseAsync(new HexSettings(), string.Empty, arguments);

    private static async Task<RunRequest> ParseAsync(HexSettings settings, string input, params string[] arguments)
    {
        var options = new DoRunOptions();
        var command = new Command("run");
        options.AddTo(command);
        var parsed = new RootCommand { command }.Parse(["run", .. arguments], new ParserConfiguration { ResponseFileTokenReplacer = null });
        Assert.Empty(parsed.Errors);
        using var reader = new StringReader(input);
        var complete = await new RunRequestParser(options, reader).ParseAsync(parsed, "/work", TimeProvider.System, TestContext.Current.CancellationToken);
        return complete(settings);
    }
}
