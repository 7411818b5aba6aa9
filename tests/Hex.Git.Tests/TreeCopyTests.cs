using Hex.Testing.Machine;

namespace Hex.Git.Tests;

public sealed class TreeCopyTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public TreeCopyTests()
    {
        Directory.CreateDirectory(_folder.At("source/in"));
        File.WriteAllText(_folder.At("source/in/file"), "0123456789");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AFolderIsCopiedWithItsModes()
    {
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserExecute;
        File.SetUnixFileMode(_folder.At("source/in/file"), Mode);

        Assert.True(Copy());
        Assert.Equal("0123456789", File.ReadAllText(_folder.At("target/in/file")));
        Assert.Equal(Mode, File.GetUnixFileMode(_folder.At("target/in/file")));
    }

    [Fact]
    public void ALinkIsCopiedAsALink()
    {
        File.CreateSymbolicLink(_folder.At("source/file"), "in/file");
        File.CreateSymbolicLink(_folder.At("source/nowhere"), "/nowhere/at/all");

        Assert.True(Copy());
        Assert.Equal(("in/file", "/nowhere/at/all"), (new FileInfo(_folder.At("target/file")).LinkTarget, new FileInfo(_folder.At("target/nowhere")).LinkTarget));
    }

    [Fact]
    public void ALinkToAFolderIsCopiedAsALinkAndNotEntered()
    {
        Directory.CreateDirectory(_folder.At("outside"));
        File.WriteAllText(_folder.At("outside/large"), new string('x', 1000));
        Directory.CreateSymbolicLink(_folder.At("source/link"), _folder.At("outside"));
        Directory.CreateSymbolicLink(_folder.At("source/in/cycle"), _folder.At("source"));

        Assert.True(Copy(limit: 10));
        Assert.Equal(_folder.At("outside"), new FileInfo(_folder.At("target/link")).LinkTarget);
        Assert.Equal(["cycle", "file"], Directory.EnumerateFileSystemEntries(_folder.At("target/in")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(9, false)]
    public void AFolderThatHoldsMoreThanTheLimitIsNotCopied(long limit, bool isCopied)
    {
        Assert.Equal(isCopied, Copy(limit));
        Assert.Equal(isCopied, Directory.Exists(_folder.At("target")));
    }

    [Fact]
    public void AFileThatIsGoneIsNoFailure()
    {
        TreeCopy.CopyEntry(_folder.At("source/gone"), _folder.At("target/gone"));

        Assert.False(File.Exists(_folder.At("target/gone")));
    }

    private bool Copy(long limit = 1000) => TreeCopy.TryCopyFolder(_folder.At("source"), _folder.At("target"), limit);
}
