using System.Text;
using Hex.Core.Edits;
using Hex.Core.Failures;
using Hex.Core.Workspaces;
using Hex.Exec.Workspaces;
using Hex.Testing.Machine;

namespace Hex.Exec.Tests.Workspaces;

public sealed class JournaledFilesTests
{
    // A change was planned from what a file held; what somebody saved there since is neither overwritten nor taken for the original.
    [Fact]
    public void ChangesStopAtAFileThatSomebodySavedMeanwhileAndTheRestIsTakenBack()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder.At("root"));
        File.WriteAllText(folder.At("root/one"), "one");
        File.WriteAllText(folder.At("root/two"), "the operator's");
        using var journal = RealPorts.Journals.Open(new JournalOpened(
            "019a0000-0000-7000-8000-000000000000", folder.At("root"), folder.At("git"), folder.At("git"), "0", null, Isolated: false));
        var files = new JournaledFiles(RealPorts.Files(folder.At("root")), journal);

        var applied = Assert.Throws<HexException>(() => files.Apply([Change("one", "one", "ONE"), Change("two", "two", "TWO")]));
        var restoration = files.Revert();

        Assert.Equal("changed_meanwhile", applied.Failure.Code);
        Assert.Equal(("one", "the operator's"), (File.ReadAllText(folder.At("root/one")), File.ReadAllText(folder.At("root/two"))));
        Assert.Equal(["one"], restoration.Restored);
    }

    private static FileChange Change(string path, string before, string after) => new(path, Encoding.UTF8.GetBytes(before), Encoding.UTF8.GetBytes(after));
}
