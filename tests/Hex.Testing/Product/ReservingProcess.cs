using System.Diagnostics;
using System.Globalization;
using Hex.Core.Admission;
using Hex.Exec.Governing;
using Hex.Nexus.Machine.Memory;
using Hex.State.Sqlite;

namespace Hex.Testing.Product;

/// <summary>A process that reserves memory in a real ledger as a run does, on a machine whose memory is given.</summary>
public sealed class ReservingProcess : IDisposable
{
    /// <summary>What makes this program play one.</summary>
    public const string Verb = "reserve";

    /// <summary>It is in the line.</summary>
    public const string Waits = "waits";

    /// <summary>It has the memory.</summary>
    public const string Holds = "holds";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly Process _process;

    private ReservingProcess(Process process) => _process = process;

    /// <summary>Starts one.</summary>
    /// <param name="stateFile">The store with the ledger.</param>
    /// <param name="bytes">What its model takes; a model of its own.</param>
    /// <param name="available">What the machine has.</param>
    public static ReservingProcess Start(string stateFile, long bytes, long available)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(configuration.Parent!.Parent!.FullName, "Hex.Testing", configuration.Name, "Hex.Testing");
        return new ReservingProcess(Process.Start(new ProcessStartInfo(program, [Verb, stateFile, $"{bytes}", $"{available}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!);
    }

    /// <summary>What this program does when it plays one: says each change of its state, and lets go at a line or the end of its input.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var view = new MemoryView(long.Parse(args[2], CultureInfo.InvariantCulture), null, 0, []);
        using var database = new StateDatabase(args[0], TimeProvider.System);
        var (ledger, owners) = (new SqliteReservations(database), new OwnerLocks($"{args[0]}.owners"));
        var owner = owners.Begin();
        using var life = owner.Life;
        var ask = new MemoryAsk
        {
            Owner = owner.Id,
            Run = owner.Id,
            Server = "loopback:11434",
            Model = owner.Id,
            ContextTokens = 1,
            WeightBytes = long.Parse(args[1], CultureInfo.InvariantCulture),
            CacheBytes = 0,
            HeadroomBytes = 0,
            SafetyBytes = 0,
        };
        for (var said = string.Empty; said != Holds; await Task.Delay(said == Holds ? TimeSpan.Zero : Pause))
        {
            var verdict = await ledger.UpdateAsync(rows => LedgerLook.Take(rows, ask, view, DateTimeOffset.UtcNow, owners.IsAlive), CancellationToken.None);
            var now = verdict is AdmissionVerdict.Admitted ? Holds : Waits;
            if (now != said)
            {
                await Console.Out.WriteLineAsync(said = now);
                await Console.Out.FlushAsync();
            }
        }

        await Console.In.ReadLineAsync();
        return 0;
    }

    /// <summary>How many rows of a ledger hold memory, and how many wait.</summary>
    public static async Task<(int Held, int Waiting)> CountAsync(string stateFile)
    {
        using var database = new StateDatabase(stateFile, TimeProvider.System);
        var rows = await new SqliteReservations(database).UpdateAsync(rows => (new LedgerChange([], null), rows), CancellationToken.None);
        return (rows.Count(row => row.IsHeld), rows.Count(row => !row.IsHeld));
    }

    /// <summary>Waits for what it says next.</summary>
    public async Task<string?> SaysAsync() => await _process.StandardOutput.ReadLineAsync().WaitAsync(Machine.TestTimeout.Default);

    /// <summary>Kills it with a signal that it cannot see.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Has it let go and end.</summary>
    public async Task LetGoAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().WaitAsync(Machine.TestTimeout.Default);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}
