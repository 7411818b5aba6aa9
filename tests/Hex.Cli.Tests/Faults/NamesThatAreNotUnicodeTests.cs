using System.Diagnostics;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary>Names of bytes that are not UTF-8, which the runtime can list and not open.</summary>
[Trait("Accepts", "F22")]
public sealed class NamesThatAreNotUnicodeTests : FaultScene
{
    private const string Odd = "$'odd\\xff.txt'";
    private const string OddFolder = "$'odd\\xff'";

    public static TheoryData<string, bool> Repositories
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (var script in (string[])
                [
                    $"echo more > {Odd}",
                    $"echo more > {Odd}; git add --all; git commit --quiet -m odd",
                    $"echo more > {Odd}; git add --all; git commit --quiet -m odd; echo changed >> {Odd}",
                    $"mkdir {OddFolder}; echo more > {OddFolder}/value.txt; git add --all; git commit --quiet -m odd",
                    $"echo /bin > .gitignore; mkdir bin; echo more > bin/{Odd}; mkfifo bin/pipe; git add --all; git commit --quiet -m ignored",
                ])
            {
                data.Add(script, false);
                data.Add(script, true);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Repositories))]
    public async Task NextToTheTargetTheyHoldNothingUp(string script, bool isolated)
    {
        InBash(script);
        var before = FilesButTheTarget();
        var start = Repository.Git("rev-parse", "HEAD");

        var run = await HexAsync(RightValue(isolated ? ["--isolate"] : []));

        Assert.True(run.Exit == 0, run.Error);
        Assert.Equal(before, FilesButTheTarget());
        Assert.Equal(start, Repository.Git("rev-parse", $"{run.End.Commit}^"));
        Assert.Equal(TempRepository.File, Repository.Git("diff", "--name-only", start, run.End.Commit!));
        Assert.Equal(isolated ? "before\nwrong\nafter\n" : "before\nright\nafter\n", Repository.Read(TempRepository.File));
        await LeavesNothingAsync();
    }

    [Fact]
    public async Task AsTheTargetOneIsRefused()
    {
        InBash($"echo wrong > {Odd}; git add --all; git commit --quiet -m odd");
        var before = InBash("git status --porcelain; cat *");
        var arguments = Words(RightValue()).Replace($"'{TempRepository.File}'", Odd, StringComparison.Ordinal);

        var run = await ShellAsync($"exec \"$0\" {arguments}");

        EndsWith(run, 4, "odd_path");
        Assert.Equal(before, InBash("git status --porcelain; cat *"));
        await LeavesNothingAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OnSuchABranchARunInPlaceIsRefusedAndAnIsolatedOneWorks(bool isolated)
    {
        InBash("git checkout --quiet -b $'odd\\xff'");
        var start = Repository.Git("rev-parse", "HEAD");

        var run = await HexAsync(RightValue(isolated ? ["--isolate"] : []));

        Assert.Equal(isolated ? (0, "committed") : (4, "odd_branch"), (run.Exit, run.End.Code));
        Assert.Equal(start, Repository.Git("rev-parse", "HEAD"));
        InBash("git branch -m plain");
        await LeavesNothingAsync();
    }

    // With their names out of the way: the checker, too, can only open what is UTF-8.
    private Task LeavesNothingAsync()
    {
        InBash("rm -rf odd* bin");
        return Checker.Before(Home, Repository).NothingLeftAsync();
    }

    private string FilesButTheTarget() => InBash($"find . -path ./.git -prune -o -type f ! -name {TempRepository.File} -printf '%p %m\\n' -exec cat {{}} + | od -c");

    private string InBash(string script)
    {
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", script]) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true })!;
        var output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
        return output;
    }
}
