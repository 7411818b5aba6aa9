using Hex.Core.Failures;
using Hex.Core.Workspaces;
using Hex.Nexus.Machine.Journals;
using Hex.Testing.Machine;

namespace Hex.Nexus.Tests.Machine.Journals;

[Trait("Accepts", "F5")]
public sealed class JournalsOnAFullDiskTests
{
    private const string Run = "0190b5a0-0000-7000-8000-000000000002";

    [Fact]
    public void WhatWasAppendedBeforeStaysAndNothingIsAnnouncedAfter()
    {
        using var disk = new SmallDisk();
        var journals = new FileJournals();
        using (var journal = journals.Open(Opened(disk)))
        {
            Assert.Equal("no_space", CodeOf(() => journal.Save(new byte[2_000_000])));
            Fill(disk);
            Assert.Equal("no_space", CodeOf(() => journal.Append(Large())));
            Assert.Equal("journal_broken", CodeOf(() => journal.Append(new IndexLockIntended("1"))));
        }

        File.Delete(Path.Combine(disk.Path, "filling"));
        using var claimed = journals.TryClaim(disk.Path, Run)!;
        claimed.Append(Large());

        Assert.Equal(2, claimed.Entries.Count);
    }

    private static JournalOpened Opened(SmallDisk disk) => new(Run, "/work", "/work/.git", disk.Path, "c0ffee", null, Isolated: true);

    private static WriteIntended Large() => new(new string('p', 20_000), "abc", "temporary", []);

    private static void Fill(SmallDisk disk)
    {
        using var file = File.Create(Path.Combine(disk.Path, "filling"), bufferSize: 0);
        Assert.Throws<IOException>(() => WriteBlocks(file, count: 1000));
    }

    private static void WriteBlocks(FileStream file, int count)
    {
        for (var block = 0; block < count; block++)
        {
            file.Write(new byte[4096]);
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
