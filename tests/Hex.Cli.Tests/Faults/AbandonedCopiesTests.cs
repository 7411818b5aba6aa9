using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary>The built-in repairer works in copies of the tree, outside the repository; they do not outlive it for long.</summary>
[Trait("Accepts", "F2")]
public sealed class AbandonedCopiesTests : FaultScene
{
    [Fact]
    public async Task TheCopiesOfAKilledSearchAreRemovedByTheRecovery()
    {
        Repository.Write("f.py", "def f(a, b):\n    return a < b\n");
        Repository.Commit("code");
        var checker = Checker.Before(Home, Repository);
        var meeting = new MeetingPoint(Home);
        using var hex = Start(
            "do", "run", "repair it", "--file", "f.py", "--model", "builtin", "--evidence",
            $"case $PWD in *hex-scratch-*) {meeting.Wait};; esac; echo 'f.py:2: wrong'; exit 1");
        await meeting.ReachedAsync(hex);

        hex.Kill();
        await hex.WaitForExitAsync(TestContext.Current.CancellationToken);
        var left = Copies();
        var recovered = await HexAsync("recover");

        Assert.NotEmpty(left);
        Assert.Equal(0, recovered.Exit);
        Assert.Empty(Copies());
        await checker.NothingChangedAsync();
    }

    private string[] Copies() => Directory.GetDirectories(Path.Combine(Home.Path, "tmp"), "hex-scratch-*");
}
