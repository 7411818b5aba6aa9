using Hex.Core.Runs;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary>Evidence that checks nothing, does not end, leaves processes behind or drowns its reader.</summary>
[Trait("Accepts", "F8")]
[Trait("Accepts", "F9")]
[Trait("Accepts", "F10")]
[Trait("Accepts", "F13")]
public sealed class EvidenceThatMisbehavesTests : FaultTest
{
    private const long Megabyte = 1024 * 1024;

    [Fact]
    public async Task ARunnerThatRanNoTestIsToldOfBeforeAnybodyTries()
    {
        var run = await RunAsync("python3 -m pytest -q no_such_folder", Right);

        Assert.Contains(run.Events.OfType<Warned>(), warned => warned.Message.StartsWith("the evidence fails without running a test (pytest", StringComparison.Ordinal));
        Assert.True(run.Events.ToList().FindIndex(told => told is Warned) < run.Events.ToList().FindIndex(told => told is CandidateStarted));
        Assert.Equal(1, run.Exit);
    }

    [Theory]
    [InlineData("instruction", "")]
    [InlineData("instruction", " \n")]
    [InlineData("evidence", "")]
    [InlineData("evidence", "  ")]
    public async Task BlankWordsAreAMistakeOfUsage(string what, string words)
    {
        var checker = Checker.Before(Home, Repository);

        var result = await HexCommand.RunAsync(
            Home, Repository.Root, "do", "run", what == "instruction" ? words : "put the value right", "--file", TempRepository.File,
            "--evidence", what == "evidence" ? words : TempRepository.Evidence, "--model", Right);

        AssertSaid(2, what == "instruction" ? "instruction is blank" : "no command is given", result);
        await checker.NothingChangedAsync();
    }

    public static TheoryData<string, string, bool> WorthlessBaselines => BothWays(
        ("true", "already_green"),
        ("sh check.sh || true", "already_green"),
        ("python3 -m unittest", "baseline_vacuous"),
        ("node --test", "baseline_vacuous"),
        ("no-such-command", "baseline_could_not_run"),
        ("./value.txt", "baseline_could_not_run"),
        ("sleep 300", "baseline_timed_out"),
        ("trap '' TERM; sleep 300 & wait; sleep 300", "baseline_timed_out"),
        ("kill -STOP $$; exit 1", "baseline_timed_out"),
        ("test -e \"$TMPDIR/seen\" && exit 3; touch \"$TMPDIR/seen\"; exit 1", "baseline_flaky"));

    public static TheoryData<string, string, bool> UnusualEnds => BothWays(("kill -9 $$", "exit 137"), ("exit 255", "exit 255"));

    public static TheoryData<string, string, bool> OddCompany => BothWays(
        ("sleep 300 & sh check.sh", "one left in the background"),
        ("setsid sleep 300 & sh check.sh", "one in a session of its own"),
        ("(setsid sh -c 'sleep 300 & sleep 300' &) ; sh check.sh", "a daemon"),
        ("trap '' TERM; (trap '' TERM; sleep 300) & sh check.sh", "one deaf to TERM"),
        ("cat > /dev/null; sh check.sh", "a reader of all input"),
        ("read -r line; sh check.sh", "a reader of a line"),
        (@"printf '\377\376\000\033[31m\033]0;title\a'; sh check.sh", "output that is no text"));

    [Theory]
    [MemberData(nameof(WorthlessBaselines))]
    public async Task WhatProvesNothingIsRefusedBeforeAnyChange(string evidence, string code, bool isolated)
    {
        var checker = Checker.Before(Home, Repository);

        var result = await RunAsync(evidence, Right, ["--evidence-timeout", code == "baseline_timed_out" ? "1s" : "1m", .. Way(isolated)]);

        AssertEnded(4, code, result);
        await checker.NothingChangedAsync();
    }

    [Theory]
    [MemberData(nameof(UnusualEnds))]
    public async Task AnUnusualEndIsAFailureToldWithItsCode(string evidence, string told, bool isolated)
    {
        var checker = Checker.Before(Home, Repository);

        var result = await RunAsync(evidence, Right, Way(isolated));

        AssertEnded(1, "evidence_failed", result);
        Assert.Contains(told, result.End.Message, StringComparison.Ordinal);
        await checker.NothingChangedAsync();
    }

    [Theory]
    [MemberData(nameof(OddCompany))]
    public async Task OddCompanyAndOddOutputDoNotSpoilTheVerdict(string evidence, string company, bool isolated)
    {
        var checker = Checker.Before(Home, Repository);

        var result = await RunAsync(evidence, Right, Way(isolated));

        Assert.True(result.Exit == 0, $"{company}: {result.Error}");
        await (isolated ? checker.OneBranchAddedAsync(TempRepository.File) : checker.OneCommitAddedAsync(TempRepository.File));
    }

    [Theory]
    [InlineData("head -c 1000000000 /dev/zero; sh check.sh", false)]
    [InlineData("head -c 200000000 /dev/zero | tr '\\0' x; sh check.sh", false)]
    [InlineData("head -c 200000000 /dev/zero | tr '\\0' x; sh check.sh", true)]
    [InlineData("yes | head -c 300000000; sh check.sh", false)]
    public async Task AFloodOfOutputTakesNoMemory(string evidence, bool isolated)
    {
        var checker = Checker.Before(Home, Repository);
        var quiet = await PeakAsync("sh check.sh", ["--dry-run", .. Way(isolated)]);

        var flooded = await PeakAsync(evidence, Way(isolated));

        Assert.True(flooded < quiet + (100 * Megabyte), $"{flooded} bytes at most, and {quiet} without the flood");
        await (isolated ? checker.OneBranchAddedAsync(TempRepository.File) : checker.OneCommitAddedAsync(TempRepository.File));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task GreenEvidenceCanBeAllowed(bool isolated)
    {
        var checker = Checker.Before(Home, Repository);

        var result = await RunAsync("grep -q before value.txt", Right, ["--allow-green", .. Way(isolated)]);

        AssertEnded(0, "committed", result);
        await (isolated ? checker.OneBranchAddedAsync(TempRepository.File) : checker.OneCommitAddedAsync(TempRepository.File));
    }

    private static string[] Way(bool isolated) => isolated ? ["--isolate"] : [];

    private static TheoryData<string, string, bool> BothWays(params (string First, string Second)[] rows)
    {
        var data = new TheoryData<string, string, bool>();
        foreach (var (first, second) in rows)
        {
            data.Add(first, second, false);
            data.Add(first, second, true);
        }

        return data;
    }

    /// <summary>The most memory hex held at once, as the kernel counts it.</summary>
    private async Task<long> PeakAsync(string evidence, params string[] options)
    {
        Assert.SkipUnless(Directory.Exists("/proc/self"), "there is no /proc here to read the memory from");
        using var hex = HexCommand.Start(
            Home, Repository.Root, new Dictionary<string, string?>(),
            ["do", "run", "put the value right", "--file", TempRepository.File, "--evidence", evidence, "--model", Right, .. options]);
        var finished = HexCommand.FinishAsync(hex);
        long peak = 0;
        while (!finished.IsCompleted)
        {
            peak = Math.Max(peak, PeakOf(hex.Id));
            await Task.WhenAny(finished, Task.Delay(20));
        }

        Assert.Equal(0, (await finished).Exit);
        return peak;
    }

    private static long PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // It ended meanwhile.
            return 0;
        }
    }
}
