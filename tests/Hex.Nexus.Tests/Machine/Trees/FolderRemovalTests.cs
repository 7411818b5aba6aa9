using System.Diagnostics;
using Hex.Nexus.Machine.Trees;
using Hex.Testing.Machine;

namespace Hex.Nexus.Tests.Machine.Trees;

[Trait("Accepts", "S11")]
public sealed class FolderRemovalTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FolderRemoval _removal = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("mkdir -p a/b/c; echo x > a/b/c/file; touch 'a/with space' a/-dash")]
    [InlineData("mkdir a; ln -s /etc a/link; ln -s nowhere a/dangling; mkfifo a/pipe")]
    [InlineData("mkdir -p a/b; touch a/b/file; chmod 500 a/b; chmod 000 a")]
    [InlineData("touch a")]
    [InlineData("ln -s /etc a")]
    [InlineData("true")]
    [Trait("Accepts", "F22")]
    [InlineData("mkdir $'a'; mkdir $'a/\\xff'; echo x > $'a/\\xff/\\xfe.txt'; ln -s x $'a/\\xfd'; echo y > $'a/\\n'")]
    [InlineData("d=a; for i in $(seq 400); do d=$d/x; done; mkdir -p $d")]
    public void WhateverIsInItIsGoneAndNothingElse(string script)
    {
        InBash(script);
        InBash("mkdir other; echo stays > other/file");

        var left = _removal.Remove(_folder.At("a"));

        Assert.Empty(left);
        Assert.Equal(["other"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName));
        Assert.True(File.Exists("/etc/passwd"));
    }

    [Fact]
    public void AFolderWithoutAParentIsGoneAlready() => Assert.Empty(_removal.Remove(_folder.At("no/such")));

    [Fact]
    public void AMountedFolderIsLeftWithItsContentThroughWhateverPathItIsReached()
    {
        using var mounts = MountedFolders.RequireRight();
        InBash("mkdir -p outside real/a/deep/m real/a/other; echo precious > outside/file; touch real/a/other/file; ln -s real link; mount --bind outside real/a/deep/m");
        var found = mounts.Below(_folder.Path);

        var left = _removal.Remove(_folder.At("link/a"));

        Assert.Equal([_folder.At("link/a/deep/m")], left);
        Assert.False(Directory.Exists(_folder.At("real/a/other")));
        Assert.Equal("precious\n", File.ReadAllText(_folder.At("outside/file")));
        mounts.Unmount(found);
    }

    [Fact]
    public void WhatLiesTooDeepIsLeftAndNamed()
    {
        InBash("d=a; for i in $(seq 520); do d=$d/x; done; mkdir -p $d");

        var left = _removal.Remove(_folder.At("a"));

        Assert.StartsWith(_folder.At("a/x/x"), Assert.Single(left), StringComparison.Ordinal);
        InBash("rm -r a");
    }

    private void InBash(string script)
    {
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", script]) { WorkingDirectory = _folder.Path })!;
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }
}
