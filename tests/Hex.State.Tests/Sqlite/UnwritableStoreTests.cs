using System.Runtime.Versioning;
using Hex.Core.Failures;
using Hex.Core.Runs;
using Hex.State.Sqlite;
using Hex.State.Tests.Children;
using Hex.Testing.State;

namespace Hex.State.Tests.Sqlite;

[UnsupportedOSPlatform("windows")]
public sealed class UnwritableStoreTests
{
    private const UnixFileMode Traversable =
        UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Trait("Accepts", "F5")]
    public async Task AFullDiskIsNamedNothingIsLostAndWritingGoesOnWhenSpaceReturns()
    {
        await using var disk = await SmallDisk.Mount("size=1m");
        using var folder = new StoreFolder(disk.Folder);
        using var database = folder.Database();
        var store = new SqliteRunStore(database);
        var run = Given.Run();
        await store.AddAsync(run, Stop);
        await store.AppendAsync(Given.Event(run.Id, 1), Stop);
        disk.Fill();

        var acknowledged = 1;
        var refusal = await Assert.ThrowsAsync<HexException>(async () =>
        {
            while (true)
            {
                await store.AppendAsync(Given.Event(run.Id, acknowledged + 1, new Warned(new string('x', 5000))), Stop);
                acknowledged++;
            }
        });
        Assert.Equal("state_full", refusal.Failure.Code);
        Assert.Equal(acknowledged, (await store.EventsAsync(run.Id, Stop)).Count);

        disk.Empty();
        await store.AppendAsync(Given.Event(run.Id, acknowledged + 1), Stop);
        Assert.Equal(acknowledged + 1, (await store.EventsAsync(run.Id, Stop)).Count);
        Assert.Empty(await new SqliteStoreHealth(database).CheckAsync(Stop));
    }

    [Fact, Trait("Accepts", "F5")]
    public async Task AFullDiskIsNamedBeforeAStoreIsMade()
    {
        await using var disk = await SmallDisk.Mount("size=256k");
        using var folder = new StoreFolder(disk.Folder);
        Directory.CreateDirectory(folder.Paths.Folder);
        disk.Fill();

        Assert.Equal("state_full", (await folder.RefusalToRead()).Code);

        disk.Empty();
        using var database = folder.Database();
        Assert.Empty(await new SqliteRunStore(database).ListAsync(project: null, limit: 1, Stop));
    }

    [Fact, Trait("Accepts", "F7")]
    public async Task AReadOnlyFileSystemIsReadAndWritingIsRefused()
    {
        await using var disk = await SmallDisk.Mount("size=1m");
        using var folder = new StoreFolder(disk.Folder);
        await folder.With(events: 3);
        await disk.Remount("ro");
        using (var database = folder.Database())
        {
            var store = new SqliteRunStore(database);

            var run = Assert.Single(await store.ListAsync(project: null, limit: 9, Stop));
            Assert.Equal(3, (await store.EventsAsync(run.Id, Stop)).Count);
            var refusal = await Assert.ThrowsAsync<HexException>(() => store.AddAsync(Given.Run(minute: 1), Stop));
            Assert.Equal("state_read_only", refusal.Failure.Code);
            Assert.Contains(folder.Paths.Folder, refusal.Message, StringComparison.Ordinal);
        }

        await disk.Remount("rw");
    }

    [Fact, Trait("Accepts", "F7")]
    public async Task AReadOnlyFileSystemWithoutAStoreIsNamed()
    {
        await using var disk = await SmallDisk.Mount("size=1m");
        using var folder = new StoreFolder(disk.Folder);
        await disk.Remount("ro");

        Assert.Equal("state_read_only", (await folder.RefusalToRead()).Code);

        await disk.Remount("rw");
    }

    [Fact, Trait("Accepts", "F7")]
    public async Task AStoreOfAnotherUserIsNamed()
    {
        using var folder = await new StoreFolder().With(events: 1);

        Assert.Equal("state_denied", await AsNobody(folder));
    }

    [Fact, Trait("Accepts", "F27")]
    public async Task AStoreInAReachableFolderThatBelongsToAnotherUserIsNamed()
    {
        using var folder = await new StoreFolder().With(events: 1);
        OpenFolders(folder);

        Assert.Equal("state_denied", await AsNobody(folder));
    }

    [Fact, Trait("Accepts", "F7")]
    public async Task AStoreThatMayBeReadIsReadAndWritingIsRefused()
    {
        using var folder = await new StoreFolder().With(events: 1);
        OpenFolders(folder);
        File.SetUnixFileMode(folder.Paths.Database, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);

        Assert.Equal("1 state_read_only", await AsNobody(folder));
    }

    [Theory, Trait("Accepts", "F33")]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task AProcessThatMayOpenNoMoreFilesIsNamed(int spare)
    {
        using var folder = await new StoreFolder().With(events: 1);
        Assert.SkipUnless(await ChildProcess.Try("prlimit", "--nofile=400:400", "true"), "this test needs prlimit to limit the open files");

        using var child = ChildProcess.Start(
            "prlimit", "--nofile=400:400", ChildProcess.Executable, StoreChild.Verb, "list-crowded", folder.Paths.Database, $"{spare}");
        var said = (await child.ReadToEnd()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal((0, string.Empty), (await child.ExitCode(), await child.Complaint()));
        Assert.Equal("too_many_open_files", said[^1]);
    }

    private static void OpenFolders(StoreFolder folder)
    {
        for (var path = folder.Paths.Folder; path != Path.GetDirectoryName(folder.Root); path = Path.GetDirectoryName(path)!)
        {
            File.SetUnixFileMode(path, Traversable | UnixFileMode.UserWrite);
        }
    }

    /// <returns>What the store says to a user who owns nothing of it.</returns>
    private static async Task<string> AsNobody(StoreFolder folder)
    {
        string[] nobody = ["--reuid=65534", "--regid=65534", "--clear-groups", "--"];
        if (!await ChildProcess.Try("setpriv", [.. nobody, "test", "-x", ChildProcess.Executable]))
        {
            Assert.Skip("this test needs to start a process as another user");
        }

        using var child = ChildProcess.Start("setpriv", [.. nobody, ChildProcess.Executable, StoreChild.Verb, "list", folder.Paths.Database]);
        Assert.Equal("ready", await child.ReadLine());
        return string.Join(' ', (await child.ReadToEnd()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
