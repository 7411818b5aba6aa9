using Hex.Core.Ports;
using Hex.Exec.Architecture;
using Hex.Testing.Architecture;

namespace Hex.Exec.Tests.Architecture;

public sealed class WatchProjectTests
{
    [Fact]
    public async Task AReportIsMadeNowAndAfterEachChange()
    {
        var watch = new ChangesByHand();
        var watching = new WatchProject(Analysed.Case(new GivenFacts(FactsText.Parse(Analysed.Clean))), watch);
        using var stop = new CancellationTokenSource();
        var reports = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var report in watching.RunAsync(new AnalyzeRequest(Analysed.Root), stop.Token))
            {
                Assert.Equal(100, report.Score!.Points);
                if (++reports < 3)
                    watch.Change();
                else
                    await stop.CancelAsync();
            }
        });

        Assert.Equal(3, reports);
    }

    private sealed class ChangesByHand : IFolderWatch
    {
        private TaskCompletionSource _change = new();

        public Task NextChangeAsync(string root, CancellationToken cancellationToken)
        {
            _change = new TaskCompletionSource();
            return _change.Task.WaitAsync(cancellationToken);
        }

        public void Change() => _change.SetResult();
    }
}
