using Hex.Testing.Machine;
using Hex.Testing.Product;

namespace Hex.Nexus.Tests.Machine.Memory;

/// <summary>Eight processes and one ledger: what the dead held is free, nobody is passed, and no more is held than there is.</summary>
public sealed class ReservingProcessesTests : IDisposable
{
    private const int Places = 4;
    private const long Bytes = 25;

    private readonly TempFolder _folder = new();
    private readonly List<ReservingProcess> _processes = [];

    public void Dispose()
    {
        _processes.ForEach(process => process.Dispose());
        _folder.Dispose();
    }

    [Fact]
    public async Task AProcessThatIsKilledFreesWhatItHeldAndItsPlaceInTheLine()
    {
        var holders = Enumerable.Range(0, Places).Select(_ => Start()).ToList();
        Assert.All(await Task.WhenAll(holders.Select(holder => holder.SaysAsync())), said => Assert.Equal(ReservingProcess.Holds, said));
        var line = new List<ReservingProcess>();
        for (var place = 0; place < Places; place++)
        {
            line.Add(Start());
            Assert.Equal(ReservingProcess.Waits, await line[^1].SaysAsync());
        }

        holders[0].Kill();
        Assert.Equal(ReservingProcess.Holds, await line[0].SaysAsync());
        Assert.Equal((Places, 3), await CountAsync());

        line[1].Kill();
        await holders[1].LetGoAsync();
        Assert.Equal(ReservingProcess.Holds, await line[2].SaysAsync());
        Assert.Equal((Places, 1), await CountAsync());

        await line[0].LetGoAsync();
        Assert.Equal(ReservingProcess.Holds, await line[3].SaysAsync());
        Assert.Equal((Places, 0), await CountAsync());
    }

    private ReservingProcess Start()
    {
        _processes.Add(ReservingProcess.Start(_folder.At("state.db"), Bytes, Places * Bytes));
        return _processes[^1];
    }

    private Task<(int Held, int Waiting)> CountAsync() => ReservingProcess.CountAsync(_folder.At("state.db"));
}
