using Hex.Core.Runs;
using Hex.State.Sqlite;
using Hex.State.Tests.Children;
using Hex.Testing.State;

namespace Hex.State.Tests.Sqlite;

[Trait("Accepts", "F6")]
public sealed class FailingDiskTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("fsync,fdatasync", "EIO", 2, "reading or writing")]
    [InlineData("fsync,fdatasync", "EIO", 9, "reading or writing")]
    [InlineData("pwrite64", "EIO", 12, "reading or writing")]
    [InlineData("pwrite64", "EIO", 41, "reading or writing")]
    [InlineData("pwrite64", "ENOSPC", 12, "no space is left")]
    [InlineData("pwrite64", "ENOSPC", 40, "no space is left")]
    public async Task ACallThatFailsIsNeverAcknowledgedAndTheStoreStaysSound(string calls, string error, int from, string complaint)
    {
        await _folder.With(events: 0);
        var (run, acknowledged, said) = await AppendUntilRefused($"inject={calls}:error={error}:when={from}+");

        Assert.Contains(complaint, said, StringComparison.Ordinal);
        using var database = _folder.Database();
        var kept = await new SqliteRunStore(database).EventsAsync(run, Stop);
        Assert.InRange(kept.Count, acknowledged, acknowledged + 1);
        Assert.Equal(Enumerable.Range(1, kept.Count).Select(number => Given.Event(run, number)), kept);
        Assert.Empty(await new SqliteStoreHealth(database).CheckAsync(Stop));
    }

    private async Task<(RunId Run, int Acknowledged, string Said)> AppendUntilRefused(string injection)
    {
        if (!await ChildProcess.Try("strace", "-f", "-qq", "-o", "/dev/null", "true"))
        {
            Assert.Skip("this test needs strace to make system calls fail");
        }

        using var child = ChildProcess.Start(
            "strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=fsync,fdatasync,pwrite64", "-e", injection,
            ChildProcess.Executable, StoreChild.Verb, "append-forever", _folder.Paths.Database);
        var lines = (await child.ReadToEnd()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var said = await child.Complaint();
        await child.ExitCode();
        var run = lines.Length > 1 && RunId.TryParse(lines[1], out var id) ? id : default;
        return (run, Math.Max(0, lines.Length - 2), said);
    }
}
