using System.Diagnostics;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary>
/// A repository whose large files go through <c>filter.lfs</c>, played by a program that turns letters round and leaves a mark
/// each time it runs. It may run as the operator's own configuration defines it, and never as the repository does.
/// </summary>
[Trait("Accepts", "F23")]
public sealed class ContentFilterTests : FaultScene
{
    private const string Large = "large.dat";

    private string Marker => Path.Combine(Home.Path, "ran");

    private string Filter => Path.Combine(Home.Path, "filter");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TheOperatorsOwnWorksBesideTheTarget(bool isolated)
    {
        Furnish("--global", $"{Large} filter=lfs");
        var start = Repository.Git("rev-parse", "HEAD");

        var run = await HexAsync(RightValueBy($"grep -qx hello {Large} || exit 9; {TempRepository.Evidence}", isolated ? ["--isolate"] : []));

        Assert.True(run.Exit == 0, run.Error);
        Assert.Equal(TempRepository.File, Repository.Git("diff", "--name-only", start, run.End.Commit!));
        Assert.Equal("uryyb", Repository.Git("show", $"{run.End.Commit}:{Large}"));
        Assert.Equal("hello\n", Repository.Read(Large));
        await Checker.Before(Home, Repository).NothingLeftAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TheOperatorsOwnWorksOnTheTarget(bool isolated)
    {
        Furnish("--global", $"{TempRepository.File} filter=lfs");

        var run = await HexAsync(RightValue(isolated ? ["--isolate"] : []));

        Assert.True(run.Exit == 0, run.Error);
        Assert.Equal("orsber\nevtug\nnsgre", Repository.Git("show", $"{run.End.Commit}:{TempRepository.File}"));
        Assert.Equal(isolated ? "before\nwrong\nafter\n" : "before\nright\nafter\n", Repository.Read(TempRepository.File));
        Assert.Equal(string.Empty, InBash("git status --porcelain"));
        await Checker.Before(Home, Repository).NothingLeftAsync();
    }

    [Theory]
    [InlineData("lfs", false)]
    [InlineData("lfs", true)]
    [InlineData("other", false)]
    [InlineData("other", true)]
    [Trait("Accepts", "S5")]
    public async Task TheRepositorysNeverRunsBesideTheTarget(string name, bool isolated)
    {
        Furnish("--local", $"{Large} filter={name}", name);
        var checker = Checker.Before(Home, Repository);

        var run = await HexAsync(RightValue(isolated ? ["--isolate"] : []));

        Assert.True(run.Exit == 0, run.Error);
        Assert.False(File.Exists(Marker), "the filter of the repository ran");
        Assert.Equal("uryyb", Repository.Git("show", $"{run.End.Commit}:{Large}"));
        await (isolated ? checker.OneBranchAddedAsync(TempRepository.File) : checker.OneCommitAddedAsync(TempRepository.File));
    }

    [Theory]
    [InlineData("lfs", "--local", false)]
    [InlineData("lfs", "--local", true)]
    [InlineData("other", "--local", false)]
    [InlineData("other", "--global", false)]
    [Trait("Accepts", "S5")]
    public async Task OneThatMayNotRunRefusesItsTargetBeforeAnyChange(string name, string scope, bool isolated)
    {
        Furnish(scope, $"{TempRepository.File} filter={name}", name);
        var checker = Checker.Before(Home, Repository);

        var run = await HexAsync(RightValue(isolated ? ["--isolate"] : []));

        EndsWith(run, 4, "filtered_file");
        Assert.False(File.Exists(Marker), "the filter ran");
        await checker.NothingChangedAsync();
    }

    [Fact]
    [Trait("Accepts", "S5")]
    public async Task TheRepositoryCannotPutItsProgramInPlaceOfTheOperators()
    {
        Furnish("--global", $"{TempRepository.File} filter=lfs");
        InBash($"git config --local filter.lfs.process '{Filter}'");
        var checker = Checker.Before(Home, Repository);

        var run = await HexAsync(RightValue());

        EndsWith(run, 4, "filtered_file");
        Assert.False(File.Exists(Marker), "the filter ran");
        await checker.NothingChangedAsync();
    }

    /// <summary>Configures the filter, commits the files that go through it, and takes the mark of that away.</summary>
    private void Furnish(string scope, string attributes, string name = "lfs")
    {
        File.WriteAllText(Filter, $"#!/bin/sh\necho \"$@\" >> '{Marker}'\ntr a-z n-za-m\n");
        File.SetUnixFileMode(Filter, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Repository.Write(Large, "hello\n");
        Repository.Write(".gitattributes", attributes + "\n");
        InBash($"""
            git config {scope} filter.{name}.clean '{Filter} clean %f'
            git config {scope} filter.{name}.smudge '{Filter} smudge %f'
            git config {scope} filter.{name}.required true
            git rm --quiet --cached {Large} {TempRepository.File} --ignore-unmatch
            git add --all
            git commit --quiet --message 'through the filter'
            """);
        File.Delete(Marker);
    }

    // As the operator: with the global configuration the filter may be in.
    private string InBash(string script)
    {
        var start = new ProcessStartInfo("bash", ["-ec", script]) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true };
        Home.Apply(start.Environment);
        using var shell = Process.Start(start)!;
        var output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
        return output;
    }
}
