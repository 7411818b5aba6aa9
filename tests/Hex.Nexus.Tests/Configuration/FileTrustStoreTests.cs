using Hex.Core.Failures;
using Hex.Core.Runs;
using Hex.Nexus.Configuration;
using Hex.Testing.Machine;

namespace Hex.Nexus.Tests.Configuration;

public sealed class FileTrustStoreTests : IDisposable
{
    private static readonly ProjectId Shop = new("/work/shop/.git", "abc");
    private static readonly ProjectId Other = new("/work/other/.git", "abc");

    private readonly TempFolder _folder = new();

    private string File => _folder.At("hex/trust.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhatIsTrustedIsRememberedPerProject()
    {
        new FileTrustStore(File).Set(Shop, "1234");

        Assert.Equal("1234", new FileTrustStore(File).Get(Shop));
        Assert.Null(new FileTrustStore(File).Get(Other));
    }

    [Fact]
    public void WithdrawnTrustIsGone()
    {
        var store = new FileTrustStore(File);
        store.Set(Shop, "1234");

        Assert.True(store.Remove(Shop));
        Assert.False(store.Remove(Shop));
        Assert.Null(store.Get(Shop));
    }

    [Fact]
    [Trait("Accepts", "S22")]
    public void TheFileIsTheOperatorsAlone()
    {
        new FileTrustStore(File).Set(Shop, "1234");

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
    }

    [Fact]
    [Trait("Accepts", "S22")]
    public void AFileThatOthersCanWriteIsRefused()
    {
        var store = new FileTrustStore(File);
        store.Set(Shop, "1234");
        System.IO.File.SetUnixFileMode(File, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherWrite);

        var exception = Assert.Throws<HexException>(() => store.Get(Shop));

        Assert.Equal("trust_not_private", exception.Failure.Code);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"version\":1}")]
    [InlineData("{\"version\":2,\"projects\":{}}")]
    public void ABrokenFileIsNamedAndNeverWrittenOver(string content)
    {
        Directory.CreateDirectory(_folder.At("hex"));
        System.IO.File.WriteAllText(File, content);
        System.IO.File.SetUnixFileMode(File, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        var exception = Assert.Throws<HexException>(() => new FileTrustStore(File).Set(Shop, "1234"));

        Assert.Contains(File, exception.Message, StringComparison.Ordinal);
        Assert.Equal(content, System.IO.File.ReadAllText(File));
    }

    [Fact]
    public async Task TwoAtOnceLoseNothing()
    {
        var projects = Enumerable.Range(0, 20).Select(number => new ProjectId($"/work/{number}/.git", "abc")).ToList();

        await Task.WhenAll(projects.Select(project => Task.Run(() => new FileTrustStore(File).Set(project, "1234"))));

        Assert.All(projects, project => Assert.Equal("1234", new FileTrustStore(File).Get(project)));
        Assert.Equal(["trust.json", "trust.json.lock"], Directory.GetFiles(_folder.At("hex")).Select(Path.GetFileName).Order());
    }
}
