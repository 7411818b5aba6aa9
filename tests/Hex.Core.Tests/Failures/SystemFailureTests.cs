using Hex.Core.Failures;

namespace Hex.Core.Tests.Failures;

public sealed class SystemFailureTests
{
    [Theory]
    [InlineData(24, "too_many_open_files", "ulimit -n")]
    [InlineData(23, "too_many_open_files", "fs.file-max")]
    [InlineData(28, "no_space", "free some space")]
    [InlineData(30, "no_permission", "writable")]
    [InlineData(13, "no_permission", "permission")]
    [InlineData(1, "no_permission", "permission")]
    [InlineData(12, "no_memory", "memory")]
    [InlineData(5, "io_error", "check the disk")]
    [InlineData(71, "file_access_failed", "check the disk")]
    [Trait("Accepts", "F6")]
    public void AnErrorNumberHasACodeAndARemedy(int error, string code, string remedy)
    {
        var failure = SystemFailure.Of(error, "it did not work", "run 'hex recover'");

        Assert.Equal((FailureKind.Environment, code), (failure.Kind, failure.Code));
        Assert.Contains(remedy, failure.Remedy, StringComparison.Ordinal);
        Assert.EndsWith(" and run 'hex recover'.", failure.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void AFullQuotaIsAFullDisk()
    {
        var quota = OperatingSystem.IsMacOS() ? 69 : 122;

        Assert.Equal("no_space", SystemFailure.Of(quota, "it did not work").Code);
    }

    [Fact]
    public void AnExceptionOfTheFrameworkLeadsToItsNumber()
    {
        var opening = Record.Exception(() => File.OpenRead("/nowhere/at/all"));
        var making = Record.Exception(() => Directory.CreateDirectory("/dev/null/below"));
        var naming = Record.Exception(() => File.WriteAllText(new string('x', 300), string.Empty));

        Assert.Equal(2, SystemFailure.NumberOf(opening!));
        Assert.True(SystemFailure.IsBehind(making!));
        Assert.Equal(OperatingSystem.IsMacOS() ? 63 : 36, SystemFailure.NumberOf(naming!));
        Assert.Equal(13, SystemFailure.NumberOf(new UnauthorizedAccessException()));
    }

    [Fact]
    public void APartOfTheProgramThatCannotBeLoadedIsNoErrorOfTheSystem()
    {
        var loading = Record.Exception(() => System.Reflection.Assembly.Load("Hex.Nowhere"));

        Assert.False(SystemFailure.IsBehind(loading!));
    }

    [Theory]
    [InlineData("error: unable to create temporary file: No space left on device", "no_space")]
    [InlineData("warning: something\nfatal: cannot open '.git/HEAD': Too many open files", "too_many_open_files")]
    [InlineData("error: file write error: Input/output error", "io_error")]
    [InlineData("fatal: bad object HEAD", null)]
    public void WhatAProgramSaysOfTheSystemIsUnderstood(string said, string? code) =>
        Assert.Equal(code, SystemFailure.FindIn(said, "git could not do its work")?.Code);
}
