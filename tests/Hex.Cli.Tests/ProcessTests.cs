namespace Hex.Cli.Tests;

/// <summary>What only a process of its own can show.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task TheVersionIsOneLine()
    {
        var hex = await StartedHex.BashAsync("hex --version", TestContext.Current.CancellationToken);

        Assert.Equal((0, $"{HexVersion.Text}\n"), (hex.ExitCode, hex.Output));
    }

    [Fact]
    [Trait("Accepts", "F32")]
    public async Task AReaderThatGoesAwayIsNoError()
    {
        var hex = await StartedHex.BashAsync("hex do run --help | head -1; echo ${PIPESTATUS[0]}", TestContext.Current.CancellationToken);

        Assert.EndsWith("\n0\n", hex.Output, StringComparison.Ordinal);
        Assert.Empty(hex.Error);
    }

    [Theory]
    [InlineData("hex --help > /dev/full")]
    [InlineData("hex --version > /dev/full")]
    [InlineData("hex --help >&-")]
    [InlineData("hex --version >&-")]
    [Trait("Accepts", "F32")]
    public async Task AResultThatCannotBeWrittenIsAnError(string command)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "this system has no /dev/full");

        var hex = await StartedHex.BashAsync(command, TestContext.Current.CancellationToken);

        Assert.Equal(3, hex.ExitCode);
        Assert.StartsWith("hex: the result could not be written", Assert.Single(hex.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    [InlineData("HUP", 143)]
    [Trait("Accepts", "F32")]
    public async Task ASignalEndsAWaitInOrder(string signal, int exitCode)
    {
        // The pipe never ends, so hex waits for the rest of the instruction; once the pipe is drained, hex is surely reading.
        var pipe = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
        var script = $$"""
            set -m
            mkfifo {{pipe}}; exec 3<>{{pipe}}; rm {{pipe}}
            echo 'the beginning of an instruction' >&3
            hex do run - -f a.c -e 'make test' <&3 & pid=$!
            while read -t 0 -u 3; do sleep 0.05; done
            kill -{{signal}} $pid; wait $pid; echo $?
            """;

        var hex = await StartedHex.BashAsync(script, TestContext.Current.CancellationToken);

        Assert.EndsWith($"{exitCode}\n", hex.Output, StringComparison.Ordinal);
        Assert.Contains("hex: interrupted", hex.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", hex.Error, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Accepts", "F33")]
    public async Task ADeletedCurrentFolderIsNamed()
    {
        var hex = await StartedHex.BashAsync("d=$(mktemp -d); cd $d; rmdir $d; hex config show", TestContext.Current.CancellationToken);

        Assert.Equal(3, hex.ExitCode);
        Assert.Contains("the current folder does not exist any more", hex.Error, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Accepts", "F33")]
    public async Task AnOddLocaleChangesNothing()
    {
        var plain = await StartedHex.BashAsync("hex --help", TestContext.Current.CancellationToken);
        var odd = await StartedHex.BashAsync("LC_ALL=tr_TR.ISO-8859-9 TERM=nonsense hex --help", TestContext.Current.CancellationToken);

        Assert.Equal(plain, odd);
    }

    [Fact]
    public async Task BashCompletesTheVerbsThatBeginAlike()
    {
        const string script = """
            source <(hex completion bash)
            COMP_LINE="hex do ru"; COMP_POINT=9; COMP_WORDS=(hex do ru); COMP_CWORD=2
            _hex_complete; printf '%s\n' "${COMPREPLY[@]}"
            """;

        var hex = await StartedHex.BashAsync(script, TestContext.Current.CancellationToken);

        Assert.Equal("run\nruns\n", hex.Output);
    }

    [Fact]
    public async Task BashCompletesOptions()
    {
        const string script = """
            source <(hex completion bash)
            COMP_LINE="hex do run --ev"; COMP_POINT=15; COMP_WORDS=(hex do run --ev); COMP_CWORD=3
            _hex_complete; printf '%s\n' "${COMPREPLY[@]}"
            """;

        var hex = await StartedHex.BashAsync(script, TestContext.Current.CancellationToken);

        Assert.Equal("--evidence\n--evidence-timeout\n", hex.Output);
    }
}
