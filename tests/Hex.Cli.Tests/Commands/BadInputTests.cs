using System.Text.Json;

namespace Hex.Cli.Tests.Commands;

public sealed class BadInputTests
{
    private static readonly string[][] CommandLines =
    [
        ["nonsense"],
        ["--nonsense"],
        ["do"],
        ["do", "nonsense"],
        ["do", "run"],
        ["do", "run", "fix it"],
        ["do", "run", "fix it", "-f", "a.c"],
        ["do", "run", "fix it", "-e", "make test"],
        ["do", "run", "  ", "-f", "a.c", "-e", "make test"],
        ["do", "run", "fix it", "-f", "a.c", "-e", "  "],
        ["do", "run", "fix it", "-f", "", "-e", "make test"],
        ["do", "run", "fix it", "-f", "a.c", "-e", "make test", "--include", " "],
        ["do", "run", "fix it", "-f", "a.c", "-e", "make test", "-m", ""],
        ["do", "run", "fix it", "-f", "a.c", "-e", "make test", "-m", "edits:"],
        ["do", "run", "fix it", "-f", "a.c", "-e", "make test", "--max-time", "5"],
        ["do", "run", "fix it", "-f", "a.c", "-e", "make test", "--max-time", "0s"],
        ["do", "run", "fix it", "-f", "a.c", "-e", "make test", "--evidence-timeout", "soon"],
        ["do", "run", "fix it", "-f", "a.c", "-e", "make test", "--evidence-timeout", "-5m"],
        ["do", "run", "fix it", "-f", "a.c", "-e", "make test", "--max-attempts", "0"],
        ["do", "run", "fix it", "-f", "a.c", "-e", "make test", "--max-attempts", "many"],
        ["do", "run", "fix", "it", "-f", "a.c", "-e", "make test"],
        ["do", "run", "-", "-f", "a.c", "-e", "make test"],
        ["do", "runs", "--limit", "0"],
        ["do", "runs", "--limit", "x"],
        ["do", "show"],
        ["do", "show", "not-an-id"],
        ["do", "show", "019a", "--events", "--diff"],
        ["do", "undo"],
        ["do", "undo", "--upload-pack=x"],
        ["do", "resume", "../x"],
        ["memory"],
        ["memory", "store", "key"],
        ["memory", "store", "Bad Key", "text"],
        ["memory", "store", "../key", "text"],
        ["memory", "store", "key", " "],
        ["memory", "get"],
        ["memory", "get", "no key"],
        ["memory", "search"],
        ["memory", "search", " "],
        ["memory", "forget", ""],
        ["config"],
        ["config", "validate", "/nonexistent/project.json"],
        ["completion"],
        ["completion", "tcsh"],
        ["help", "nonsense"],
    ];

    public static TheoryData<string[]> BadCommandLines => [.. CommandLines];

    [Theory]
    [MemberData(nameof(BadCommandLines))]
    public async Task IsToldInOneSentenceWithExitCode2(string[] arguments)
    {
        var hex = await InvokedHex.RunAsync(arguments);

        Assert.Equal(2, hex.ExitCode);
        Assert.Empty(hex.Output);
        var line = Assert.Single(hex.Error.TrimEnd('\n').Split('\n'));
        Assert.StartsWith("hex: ", line, StringComparison.Ordinal);
        Assert.EndsWith(".", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsADocumentOnStandardOutputWithJson()
    {
        var hex = await InvokedHex.RunAsync(["do", "run", "fix it", "-e", "true", "--json"]);

        using var document = JsonDocument.Parse(hex.Output);
        var error = document.RootElement.GetProperty("error");
        Assert.Equal("no_file", error.GetProperty("code").GetString());
        Assert.Equal(2, error.GetProperty("exit_code").GetInt32());
        Assert.NotEmpty(error.GetProperty("what").GetString()!);
        Assert.NotEmpty(error.GetProperty("remedy").GetString()!);
        Assert.StartsWith("hex: ", hex.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NamesTheVerbThatWasProbablyMeant()
    {
        var hex = await InvokedHex.RunAsync(["do", "shw"]);

        Assert.Contains("did you mean show?", hex.Error, StringComparison.Ordinal);
    }

    // An option that is not known is no instruction.
    [Theory]
    [InlineData("there is no option --dryrun; did you mean --dry-run?", "do", "run", "--dryrun", "-f", "a.js", "-e", "true")]
    [InlineData("there is no option --isolatte; did you mean --isolate?", "do", "run", "--isolatte", "fix it", "-f", "a.js", "-e", "true", "--json")]
    [InlineData("there is no option --evnts; did you mean --events?", "do", "show", "--evnts")]
    public async Task AMistypedOptionIsNoArgument(string told, params string[] arguments)
    {
        var hex = await InvokedHex.RunAsync(arguments);

        Assert.Equal(2, hex.ExitCode);
        Assert.Contains(told, hex.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutACurrentFolderIsAnErrorOfTheEnvironment()
    {
        var hex = await InvokedHex.RunAsync(["config", "show"], directory: null);

        Assert.Equal(3, hex.ExitCode);
        Assert.Contains("the current folder does not exist any more", hex.Error, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Accepts", "F33")]
    public async Task WithoutAHomeNamesTheVariables()
    {
        var hex = await InvokedHex.RunAsync(["config", "show"], new Dictionary<string, string>());

        Assert.Equal(3, hex.ExitCode);
        Assert.Contains("XDG_CONFIG_HOME", hex.Error, StringComparison.Ordinal);
        Assert.Contains("HOME", hex.Error, StringComparison.Ordinal);
    }
}
