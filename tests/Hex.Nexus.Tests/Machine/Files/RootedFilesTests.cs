using System.Security.Cryptography;
using System.Text;
using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Workspaces;
using Hex.Nexus.Machine.Files;
using Hex.Testing.Machine;

namespace Hex.Nexus.Tests.Machine.Files;

public sealed class RootedFilesTests : IDisposable
{
    private const string Temporary = ".hex-temporary";
    private const int LimitInBytes = 1000;

    private readonly TempFolder _folder = new();
    private readonly IRootedFiles _files;

    public RootedFilesTests()
    {
        Directory.CreateDirectory(_folder.At("root"));
        Directory.CreateDirectory(_folder.At("root-sibling"));
        File.WriteAllText(_folder.At("root-sibling/secret"), "secret");
        _files = new FileRoots().Open(_folder.At("root"));
    }

    [Theory]
    [InlineData("old", "old", true)]
    [InlineData("somebody else's", "old", false)]
    [InlineData("somebody else's", null, false)]
    [InlineData(null, "old", false)]
    [InlineData(null, null, true)]
    public void AFileThatIsNotAsExpectedIsNeitherOverwrittenNorRemoved(string? there, string? expected, bool isDone)
    {
        var (file, hash) = (_folder.At("root/file"), new ExpectedFile(expected is null ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(expected)))));
        if (there is not null)
        {
            File.WriteAllText(file, there);
        }

        var written = Record.Exception(() => _files.Write("file", "new"u8, null, Temporary, hash));
        Assert.Equal(isDone ? null : "changed_meanwhile", (written as HexException)?.Failure.Code);
        Assert.Equal(isDone ? "new" : there, File.Exists(file) ? File.ReadAllText(file) : null);
        Assert.False(File.Exists(_folder.At($"root/{Temporary}")));

        if (there is not null)
        {
            File.WriteAllText(file, there);
            var removed = Record.Exception(() => _files.Delete("file", hash));
            Assert.Equal((isDone ? null : "changed_meanwhile", !isDone), ((removed as HexException)?.Failure.Code, File.Exists(file)));
        }
    }

    [Theory]
    [Trait("Accepts", "S1")]
    [InlineData("../x")]
    [InlineData("/etc/x")]
    [InlineData("a/../../x")]
    [InlineData("a/..")]
    [InlineData("a\\..\\x")]
    [InlineData("a\0b")]
    [InlineData("~/.ssh/k")]
    [InlineData("../root-sibling/secret")]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("./a")]
    [InlineData("a//b")]
    [InlineData("a/")]
    public void PathsThatLeadElsewhereAreRefusedBeforeAnythingHappens(string path)
    {
        Assert.Equal("path_outside", CodeOf(() => _files.Write(path, "x"u8, null, Temporary)));
        Assert.Equal("path_outside", CodeOf(() => _files.Read(path, LimitInBytes)));
        Assert.Equal("path_outside", CodeOf(() => _files.Delete(path)));
        Assert.Equal("path_outside", CodeOf(() => _files.Inspect(path)));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_files.Root));
        Assert.Equal("secret", File.ReadAllText(_folder.At("root-sibling/secret")));
    }

    [Fact]
    [Trait("Accepts", "F22")]
    public void APathThatIsNoTextIsRefused() =>
        Assert.Equal("path_outside", CodeOf(() => _files.Write("half a character \ud83d", "x"u8, null, Temporary)));

    [Theory]
    [Trait("Accepts", "S2")]
    [InlineData("link")]
    [InlineData("folder-link/secret")]
    [InlineData("folder-link/new/deep")]
    public void LinksOutOfTheRootAreRefused(string path)
    {
        File.CreateSymbolicLink(_folder.At("root/link"), _folder.At("root-sibling/secret"));
        Directory.CreateSymbolicLink(_folder.At("root/folder-link"), _folder.At("root-sibling"));

        Assert.Equal("path_through_link", CodeOf(() => _files.Write(path, "x"u8, null, Temporary)));
        Assert.Equal("path_through_link", CodeOf(() => _files.Read(path, LimitInBytes)));
        Assert.Equal("path_through_link", CodeOf(() => _files.Delete(path)));
        Assert.Equal([_folder.At("root-sibling/secret")], Directory.EnumerateFileSystemEntries(_folder.At("root-sibling")));
        Assert.Equal("secret", File.ReadAllText(_folder.At("root-sibling/secret")));
    }

    [Fact]
    [Trait("Accepts", "S2")]
    public async Task ALinkSwappedInForAParentNeverLeadsOutside()
    {
        using var over = new CancellationTokenSource();
        var swapping = Task.Run(() => SwapUntil(_folder.At("root/parent"), _folder.At("root-sibling"), over.Token));

        var written = 0;
        for (var round = 0; round < 3000 || (written == 0 && round < 300_000); round++)
        {
            written += CodeOf(() => _files.Write($"parent/file{round % 7}", "x"u8, null, Temporary)) is null ? 1 : 0;
        }

        await over.CancelAsync();
        await swapping;
        Assert.Equal([_folder.At("root-sibling/secret")], Directory.EnumerateFileSystemEntries(_folder.At("root-sibling")));
        Assert.NotEqual(0, written);
    }

    [Fact]
    [Trait("Accepts", "S10")]
    public void ARootReplacedByALinkIsRefused()
    {
        Directory.Delete(_files.Root);
        Directory.CreateSymbolicLink(_files.Root, _folder.At("root-sibling"));

        Assert.Equal("root_not_a_folder", CodeOf(() => _files.Write("x", "x"u8, null, Temporary)));
        Assert.False(File.Exists(_folder.At("root-sibling/x")));
    }

    [Fact]
    [Trait("Accepts", "S3")]
    public async Task FifosFoldersAndDevicesAreNoFiles()
    {
        Directory.CreateDirectory(_folder.At("root/folder"));
        await new Hex.Nexus.Machine.Processes.ProcessCommandRunner().RunAsync(
            Shell.Script("mkfifo fifo") with { WorkingDirectory = _files.Root }, CancellationToken.None);
        var devices = new FileRoots().Open("/dev");

        foreach (var path in new[] { "folder", "fifo" })
        {
            Assert.Equal("not_a_regular_file", CodeOf(() => _files.Write(path, "x"u8, null, Temporary)));
            Assert.Equal("not_a_regular_file", CodeOf(() => _files.Read(path, LimitInBytes)));
            Assert.Equal("not_a_regular_file", CodeOf(() => _files.Delete(path)));
        }

        Assert.Equal("not_a_regular_file", CodeOf(() => devices.Read("null", LimitInBytes)));
        Assert.Equal(FileKind.Special, _files.Inspect("fifo").Kind);
    }

    [Fact]
    public void InspectTellsWhatIsThere()
    {
        File.WriteAllText(_folder.At("root/file"), "12345");
        File.SetUnixFileMode(_folder.At("root/file"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Directory.CreateDirectory(_folder.At("root/folder"));
        File.CreateSymbolicLink(_folder.At("root/link"), "file");

        Assert.Equal(new FileFacts(FileKind.Regular, 5, 0x140), _files.Inspect("file"));
        Assert.True(_files.Inspect("file").IsExecutable);
        Assert.Equal(FileKind.Directory, _files.Inspect("folder").Kind);
        Assert.Equal(FileKind.SymbolicLink, _files.Inspect("link").Kind);
        Assert.Equal(FileKind.Missing, _files.Inspect("folder/none").Kind);
        Assert.Equal(FileKind.Missing, _files.Inspect("none/none").Kind);
        Assert.Equal(FileKind.BlockedByParent, _files.Inspect("link/x").Kind);
        Assert.Equal(FileKind.BlockedByParent, _files.Inspect("file/x").Kind);
    }

    [Theory]
    [Trait("Accepts", "F22")]
    [InlineData("plain")]
    [InlineData("with space and 'quotes\"")]
    [InlineData("-leading-dash")]
    [InlineData("emoji 🙂 and é and e\u0301")]
    [InlineData("line\nbreak\tand\u0001control")]
    [InlineData("deep/er/than/ever")]
    [InlineData(".hidden")]
    [InlineData("...")]
    public void WhatIsWrittenIsReadAndDeleted(string path)
    {
        byte[] content = [0xef, 0xbb, 0xbf, (byte)'a', (byte)'\r', (byte)'\n', 0, 0xff];

        _files.Write(path, content, null, Temporary);
        var read = _files.Read(path, LimitInBytes).ToArray();
        var onDisk = File.ReadAllBytes(_folder.At("root/" + path));
        _files.Delete(path);

        Assert.Equal(content, read);
        Assert.Equal(content, onDisk);
        Assert.Equal(FileKind.Missing, _files.Inspect(path).Kind);
        _files.Delete(path);
    }

    [Fact]
    [Trait("Accepts", "F22")]
    public void NamesMayBeAsLongAsTheSystemAllows()
    {
        var longest = new string('n', 255);

        _files.Write(longest, "x"u8, null, Temporary);

        Assert.Equal(1, _files.Inspect(longest).Length);
        Assert.Equal("name_too_long", CodeOf(() => _files.Write(longest + "n", "x"u8, null, Temporary)));
    }

    [Fact]
    [Trait("Accepts", "F21")]
    public void ModesAreKeptGivenOrThoseOfANewFile()
    {
        File.WriteAllText(_folder.At("root/script"), "");
        File.SetUnixFileMode(_folder.At("root/script"), (UnixFileMode)0x1e8);

        _files.Write("script", "x"u8, null, Temporary);
        _files.Write("given", "x"u8, 0x1c0, Temporary);
        _files.Write("new", "x"u8, null, Temporary);

        Assert.Equal(0x1e8, _files.Inspect("script").Mode);
        Assert.Equal(0x1c0, _files.Inspect("given").Mode);
        Assert.Equal(0x1a4 & ~Umask.Value, _files.Inspect("new").Mode);
    }

    [Fact]
    public void ALargeFileIsRefusedUnread()
    {
        _files.Write("file", new byte[LimitInBytes + 1], null, Temporary);

        Assert.Equal("file_too_large", CodeOf(() => _files.Read("file", LimitInBytes)));
        Assert.Equal(LimitInBytes + 1, _files.Read("file", LimitInBytes + 1).Length);
    }

    [Fact]
    public void EmptyFoldersAloneAreDeleted()
    {
        _files.Write("full/file", "x"u8, null, Temporary);
        Directory.CreateDirectory(_folder.At("root/empty"));
        Directory.CreateSymbolicLink(_folder.At("root/link"), _folder.At("root-sibling"));

        foreach (var path in new[] { "full", "full/file", "empty", "link", "none", "none/none" })
        {
            _files.DeleteEmptyFolder(path);
        }

        Assert.Equal(FileKind.Missing, _files.Inspect("empty").Kind);
        Assert.Equal(FileKind.SymbolicLink, _files.Inspect("link").Kind);
        Assert.Equal(FileKind.Regular, _files.Inspect("full/file").Kind);
    }

    [Fact]
    public void AMissingFileIsNamed()
    {
        var failure = Assert.Throws<HexException>(() => _files.Read("no/such\nfile", LimitInBytes));

        Assert.Equal("file_missing", failure.Failure.Code);
        Assert.Contains("no/such\\u000afile", failure.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static void SwapUntil(string parent, string outside, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            Attempt(() => Directory.CreateSymbolicLink(parent, outside));
            Attempt(() => Directory.Delete(parent, recursive: true));
            Attempt(() => Directory.CreateDirectory(parent));
            Attempt(() => Directory.Delete(parent, recursive: true));
        }
    }

    // The one who writes makes the folder too, and fills it, so that each step may find another state.
    private static void Attempt(Action step)
    {
        try
        {
            step();
        }
        catch (IOException)
        {
        }
    }

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
