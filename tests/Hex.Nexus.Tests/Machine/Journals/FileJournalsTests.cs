using Hex.Core.Failures;
using Hex.Core.Workspaces;
using Hex.Nexus.Machine.Journals;
using Hex.Testing.Machine;

namespace Hex.Nexus.Tests.Machine.Journals;

public sealed class FileJournalsTests : IDisposable
{
    private const string Run = "0190b5a0-0000-7000-8000-000000000001";

    private readonly TempFolder _folder = new();
    private readonly FileJournals _journals = new();

    private string Folder => _folder.At($"hex/journal/{Run}");

    private string Entries => Path.Combine(Folder, "entries");

    [Fact]
    public void EveryKindOfEntryIsReadBackAsItWasAppended()
    {
        JournalEntry[] entries =
        [
            new OriginalSaved("src/a b.cs", "abc", 0x1ed, "0001"),
            new OriginalSaved("new\n🙂", null, 0x1a4, null),
            new WriteIntended("src/a b.cs", "def", ".a.tmp", ["x", "x/y"]),
            new WorktreeIntended("/elsewhere", null),
            new PublishIntended("refs/heads/main", "c0ffee"),
            new IndexLockIntended("012"),
        ];
        using (var journal = _journals.Open(Opened()))
        {
            Array.ForEach(entries, journal.Append);
        }

        using var claimed = _journals.TryClaim(_folder.Path, Run);

        Assert.NotNull(claimed);
        Assert.Equivalent(entries.Prepend(Opened()), claimed.Entries, strict: true);
    }

    [Fact]
    public void KeptBytesAreLoadedByTheirName()
    {
        using var journal = _journals.Open(Opened());

        var first = journal.Save([1, 0, 255]);
        var second = journal.Save([]);

        Assert.Equal<byte[]>([1, 0, 255], journal.Load(first).ToArray());
        Assert.Empty(journal.Load(second).ToArray());
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void BytesKeptAfterAClaimDoNotReplaceEarlierOnes()
    {
        string first;
        using (var journal = _journals.Open(Opened()))
        {
            first = journal.Save([1]);
        }

        using var claimed = _journals.TryClaim(_folder.Path, Run)!;
        var second = claimed.Save([2]);

        Assert.Equal<byte[]>([1, 2], [claimed.Load(first).Span[0], claimed.Load(second).Span[0]]);
    }

    [Fact]
    public void AHeldJournalIsNeitherAbandonedNorClaimed()
    {
        using var journal = _journals.Open(Opened());

        Assert.Empty(_journals.FindAbandoned(_folder.Path));
        Assert.Null(_journals.TryClaim(_folder.Path, Run));
    }

    [Fact]
    [Trait("Accepts", "F2")]
    public void AJournalIsAbandonedOnceTheProcessThatHeldItIsKilled()
    {
        _journals.Open(Opened()).Dispose();
        using var foreign = ForeignLock.Take(Path.Combine(Folder, "owner"));
        var whileItLives = _journals.FindAbandoned(_folder.Path);

        foreign.Kill();

        Assert.Empty(whileItLives);
        Assert.Equal([Run], _journals.FindAbandoned(_folder.Path));
    }

    [Fact]
    public void AClosedJournalLeavesNothing()
    {
        using var journal = _journals.Open(Opened());
        journal.Save([1]);

        journal.Close();

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.At("hex/journal")));
        Assert.Empty(_journals.FindAbandoned(_folder.Path));
        Assert.Null(_journals.TryClaim(_folder.Path, Run));
    }

    [Fact]
    public void AHalfRemovedJournalIsRemovedAndNotReported()
    {
        _journals.Open(Opened()).Dispose();
        Directory.Move(Folder, Folder + ".0.finished");

        var abandoned = _journals.FindAbandoned(_folder.Path);

        Assert.Empty(abandoned);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.At("hex/journal")));
    }

    [Theory]
    [Trait("Accepts", "F2")]
    [InlineData("{\"type\":\"orig")]
    [InlineData("\0\0\0\0")]
    public void ATornLastLineIsLeftOutAndOverwritten(string torn)
    {
        _journals.Open(Opened()).Dispose();
        File.AppendAllText(Entries, torn);

        using (var claimed = _journals.TryClaim(_folder.Path, Run)!)
        {
            Assert.Equivalent(new[] { Opened() }, claimed.Entries);
            claimed.Append(new IndexLockIntended("1"));
        }

        using var again = _journals.TryClaim(_folder.Path, Run)!;
        Assert.Equivalent(new JournalEntry[] { Opened(), new IndexLockIntended("1") }, again.Entries, strict: true);
    }

    [Theory]
    [InlineData("not json\n")]
    [InlineData("{\"type\":\"of_a_later_hex\"}\n")]
    [InlineData("{\"type\":\"index_lock_intended\"}\n")]
    [InlineData("\n")]
    public void ADamagedLineIsNamedAndTheJournalStays(string damaged)
    {
        _journals.Open(Opened()).Dispose();
        File.AppendAllText(Entries, damaged);

        var failure = Assert.Throws<HexException>(() => _journals.TryClaim(_folder.Path, Run));

        Assert.Equal("journal_corrupt", failure.Failure.Code);
        Assert.Contains(Entries, failure.Message, StringComparison.Ordinal);
        Assert.Equal([Run], _journals.FindAbandoned(_folder.Path));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{\"type\":\"journal_ope")]
    public void AJournalThatAnnouncedNothingIsRemoved(string? entries)
    {
        Directory.CreateDirectory(Folder);
        if (entries is not null)
        {
            File.WriteAllText(Entries, entries);
        }

        Assert.Empty(_journals.FindAbandoned(_folder.Path));
        Assert.False(Directory.Exists(Folder));
    }

    [Fact]
    public void ARunHasOneJournal()
    {
        _journals.Open(Opened()).Dispose();

        var failure = Assert.Throws<HexException>(() => _journals.Open(Opened()));

        Assert.Equal("journal_in_use", failure.Failure.Code);
        Assert.Equal([Run], _journals.FindAbandoned(_folder.Path));
    }

    [Fact]
    public void ItsFolderIsForThisUserAlone()
    {
        using var journal = _journals.Open(Opened());

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Folder));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Entries));
    }

    [Fact]
    public async Task OpeningAndLookingForAbandonedOnesGoTogether()
    {
        using var over = new CancellationTokenSource();
        var looking = Task.Run(() =>
        {
            while (!over.IsCancellationRequested)
            {
                Assert.Empty(_journals.FindAbandoned(_folder.Path));
            }
        });

        try
        {
            for (var round = 0; round < 100; round++)
            {
                using var journal = _journals.Open(Opened());
                journal.Append(new IndexLockIntended("1"));
                Assert.Equal(2, journal.Entries.Count);
                journal.Close();
            }
        }
        finally
        {
            await over.CancelAsync();
        }

        await looking.WaitAsync(TestTimeout.Default);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.At("hex/journal")));
    }

    [Fact]
    [Trait("Accepts", "F7")]
    public void AnUnwritablePlaceIsNamed()
    {
        var failure = Assert.Throws<HexException>(() => _journals.Open(Opened() with { CommonDirectory = "/proc/1/nowhere" }));

        Assert.Equal(FailureKind.Environment, failure.Failure.Kind);
        Assert.Contains("/proc/1/nowhere", failure.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private JournalOpened Opened() => new(Run, "/work", "/work/.git", _folder.Path, "c0ffee", "refs/heads/main", Isolated: false);
}
