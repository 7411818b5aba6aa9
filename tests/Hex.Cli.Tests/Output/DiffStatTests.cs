using Hex.Cli.Output;

namespace Hex.Cli.Tests.Output;

public sealed class DiffStatTests
{
    [Fact]
    public void LinesAreCountedFileByFile()
    {
        var stat = DiffStat.Of("diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1,2 +1,3 @@\n x\n-y\n+z\n+z\n--- a/b\n+++ b/b\n@@ -1 +1 @@\n-1\n+2\n");

        Assert.Equal([" a | +2 -1", " b | +1 -1", " 2 files changed, +3 -2"], stat.Lines());
    }

    [Fact]
    public void AChangedLineThatLooksLikeAHeaderIsContent()
    {
        var stat = DiffStat.Of("--- a/q.sql\n+++ b/q.sql\n@@ -1,2 +1,2 @@\n--- old remark\n+++ new remark\n x\n");

        Assert.Equal([" q.sql | +1 -1", " 1 file changed, +1 -1"], stat.Lines());
    }

    [Fact]
    public void ANewAndADeletedFileGoByTheirNames()
    {
        var stat = DiffStat.Of("--- /dev/null\n+++ b/new\n@@ -0,0 +1 @@\n+1\n--- a/old\n+++ /dev/null\n@@ -1 +0,0 @@\n-1\n");

        Assert.Equal(["new", "old"], stat.Files.Select(file => file.File));
    }
}
