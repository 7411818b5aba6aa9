namespace Hex.Git.Tests;

public sealed class GitConfigurationTests
{
    [Fact]
    public void ALaterValueOfAKeyWins()
    {
        var configuration = Read(("global", "core.hookspath\n/one"), ("local", "core.hookspath\n/two"));

        Assert.Equal("/two", configuration.Get("core.hookspath"));
    }

    [Fact]
    public void WhatHexPassedOnTheCommandLineDoesNotCount()
    {
        var configuration = Read(("local", "core.hookspath\n/mine"), ("command", "core.hookspath\n/dev/null"));

        Assert.Equal("/mine", configuration.Get("core.hookspath"));
    }

    [Theory]
    [InlineData("commit.gpgsign", true)]
    [InlineData("commit.gpgsign\ntrue", true)]
    [InlineData("commit.gpgsign\nYes", true)]
    [InlineData("commit.gpgsign\non", true)]
    [InlineData("commit.gpgsign\n1", true)]
    [InlineData("commit.gpgsign\n", false)]
    [InlineData("commit.gpgsign\nfalse", false)]
    [InlineData("commit.gpgsign\n0", false)]
    public void ASwitchIsReadAsGitReadsIt(string entry, bool isOn) => Assert.Equal(isOn, Read(("local", entry)).IsOn("commit.gpgsign"));

    [Fact]
    public void AMissingKeyIsOff() => Assert.False(Read().IsOn("commit.gpgsign"));

    [Fact]
    public void AValueMayHoldNewlines() => Assert.Equal("a\nb", Read(("local", "some.key\na\nb")).Get("some.key"));

    [Fact]
    public void ATildeIsTheHomeFolder()
    {
        var configuration = Read(("global", "core.hookspath\n~/hooks"));

        Assert.Equal(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "hooks"), configuration.GetPath("core.hookspath"));
    }

    [Fact]
    public void EveryFilterDriverIsNamedOnce()
    {
        var configuration = Read(
            ("local", "filter.one.clean\nx"), ("local", "filter.one.smudge\nx"), ("local", "filter.with.dots.process\nx"), ("local", "filter.clean\nx"), ("local", "other.filter.x\ny"));

        Assert.Equal(["one", "with.dots"], configuration.ForbiddenFilters);
    }

    [Fact]
    public void LargeFilesMayBeFilteredAsTheOperatorSaysAndNotAsTheRepositoryDoes()
    {
        Assert.Empty(Read(("global", "filter.lfs.clean\ngit-lfs clean")).ForbiddenFilters);
        Assert.Equal(["lfs"], Read(("global", "filter.lfs.clean\ngit-lfs clean"), ("local", "filter.lfs.clean\nevil")).ForbiddenFilters);
    }

    private static GitConfiguration Read(params (string Scope, string Entry)[] rows) =>
        new(string.Concat(rows.Select(row => $"{row.Scope}\0{row.Entry}\0")));
}
