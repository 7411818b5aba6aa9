using System.Text;
using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Nexus.Machine.Files;
using Hex.Testing.Machine;

namespace Hex.Nexus.Tests.Machine.Files;

public sealed class FailedWriteTests : IDisposable
{
    private const string Temporary = ".hex-temporary";
    private const int LimitInBytes = 1000;

    private readonly TempFolder _folder = new();
    private readonly IRootedFiles _files;

    public FailedWriteTests()
    {
        Directory.CreateDirectory(_folder.At("root"));
        _files = new FileRoots().Open(_folder.At("root"));
    }

    [Fact]
    [Trait("Accepts", "F5")]
    public void AFailedWriteLeavesTheOldContentAndNoTemporaryFile()
    {
        _files.Write("file", "old"u8, null, Temporary);
        Directory.CreateDirectory(_folder.At("root/" + Temporary));

        Assert.NotNull(CodeOf(() => _files.Write("file", "new"u8, null, Temporary)));

        Assert.Equal("old", Encoding.UTF8.GetString(_files.Read("file", LimitInBytes).Span));
        Assert.Equal(2, Directory.GetFileSystemEntries(_files.Root).Length);
    }

    [Fact]
    [Trait("Accepts", "F5")]
    public void AFullDiskLeavesTheOldContentAndNoTemporaryFile()
    {
        using var disk = new SmallDisk();
        var files = new FileRoots().Open(disk.Path);
        files.Write("file", "old"u8, null, Temporary);

        Assert.Equal("no_space", CodeOf(() => files.Write("file", new byte[2_000_000], null, Temporary)));

        Assert.Equal("old", Encoding.UTF8.GetString(files.Read("file", LimitInBytes).Span));
        Assert.Single(Directory.GetFileSystemEntries(disk.Path));
        files.Write("file", "works again"u8, null, Temporary);
    }

    [Fact]
    [Trait("Accepts", "F7")]
    public void AReadOnlyPlaceIsNamedAndNothingChanges()
    {
        using var disk = new SmallDisk();
        var files = new FileRoots().Open(disk.Path);
        files.Write("file", "old"u8, null, Temporary);
        disk.MakeReadOnly();

        Assert.Equal("no_permission", CodeOf(() => files.Write("file", "new"u8, null, Temporary)));
        Assert.Equal("no_permission", CodeOf(() => files.Write("folder/file", "new"u8, null, Temporary)));
        Assert.Equal("no_permission", CodeOf(() => files.Delete("file")));
        Assert.Equal("old", Encoding.UTF8.GetString(files.Read("file", LimitInBytes).Span));
    }

    public void Dispose() => _folder.Dispose();

    private static string? CodeOf(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (HexException exception)
        {
            return exception.Failure.Code;
        }
    }
}
