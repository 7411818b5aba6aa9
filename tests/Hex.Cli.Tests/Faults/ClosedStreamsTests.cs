using System.Globalization;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary>Nobody reads what hex says: from the start, or from some moment of the run on.</summary>
[Trait("Accepts", "F32")]
public sealed class ClosedStreamsTests : FaultScene
{
    // A reader that goes away is no error; a stream that was never there, or is full, loses the result, and the exit code tells.
    [Theory]
    [InlineData("| head -n 1 > /dev/null", 0, true)]
    [InlineData("2>&1 | true", 0, true)]
    [InlineData("2>&1 | true", 0, false)]
    [InlineData("2>&1 | head -n 1 > /dev/null", 0, true)]
    [InlineData("2>&1 | head -n 1 > /dev/null", 0, false)]
    [InlineData("2>&-", 0, false)]
    [InlineData(">&-", 3, true)]
    [InlineData(">&- 2>&-", 3, true)]
    [InlineData("<&- >&- 2>&-", 3, true)]
    [InlineData("<&- >&- 2>&-", 3, false)]
    [InlineData("> /dev/full 2>&1", 3, false)]
    [InlineData("> /dev/null 2>&1 < /dev/null &", 0, false)]
    public async Task ARunNobodyListensToCompletes(string redirection, int exit, bool isJson)
    {
        var checker = Checker.Before(Home, Repository);

        var (told, code) = await RunAsync(RightValue(), redirection, isJson);

        Assert.Equal(exit, code);
        Assert.DoesNotContain("   at ", told, StringComparison.Ordinal);
        await checker.OneCommitAddedAsync(TempRepository.File);
    }

    [Theory]
    [InlineData("2>&1 | true", true)]
    [InlineData("2>&1 | head -n 1 > /dev/null", false)]
    [InlineData("<&- >&- 2>&-", true)]
    [InlineData("<&- >&- 2>&-", false)]
    public async Task ARunThatFailsUnheardPutsTheFilesBackAndSaysSoByItsExitCode(string redirection, bool isJson)
    {
        var checker = Checker.Before(Home, Repository);

        var (told, code) = await RunAsync(RightValueBy("exit 7"), redirection, isJson);

        Assert.Equal(1, code);
        Assert.DoesNotContain("   at ", told, StringComparison.Ordinal);
        await checker.NothingChangedAsync();
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task BothStreamsClosedInTheMiddleChangeNothing(bool isolated, bool isJson)
    {
        var meeting = new MeetingPoint(Home);
        var checker = Checker.Before(Home, Repository);
        var arguments = RightValueBy(meeting.Evidence, isolated ? ["--isolate"] : []).Where(argument => isJson || argument != "--json");

        using var hex = Start([.. arguments]);
        await meeting.ReachedAsync(hex);
        hex.StandardOutput.Close();
        hex.StandardError.Close();
        meeting.Release();
        await hex.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Hex.Testing.Machine.TestTimeout.Default, TestContext.Current.CancellationToken);

        Assert.Equal(0, hex.ExitCode);
        await (isolated ? checker.OneBranchAddedAsync(TempRepository.File) : checker.OneCommitAddedAsync(TempRepository.File));
    }

    /// <returns>What hex told where anybody could hear it, and its exit code, which a pipe or an end in the background would hide.</returns>
    private async Task<(string Told, int Exit)> RunAsync(string[] run, string redirection, bool isJson)
    {
        var file = Path.Combine(Home.Path, "exit");
        var arguments = Words(run.Where(argument => isJson || argument != "--json"));

        var shell = await ShellAsync($"{{ \"$0\" {arguments}; echo $? > '{file}'; }} {redirection}\nwait");

        return (shell.Output + shell.Error, int.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), CultureInfo.InvariantCulture));
    }
}
