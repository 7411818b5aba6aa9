using Hex.Core.Admission;
using Hex.Core.Conversation;
using Hex.Core.Ports;
using Hex.Core.Runs;
using Hex.Exec.Do;
using Hex.Exec.Governing;
using Hex.Exec.Loop;
using Hex.Exec.Tests.Repair;
using Hex.Testing.Machine;
using Hex.Testing.State;

namespace Hex.Exec.Tests.Governing;

/// <summary>A machine, a server on it and a governor, all of which a test can turn.</summary>
internal sealed class GoverningScene : IMachineMemory, IModelServer, IModelResidency, IDisposable
{
    public const long Gigabyte = 1_000_000_000;

    private readonly RepairScene _scene = new("check", ("f.py", "x = 1\n"));

    /// <summary>A governor that lets everything pass.</summary>
    public static Governor Ungoverned { get; } = new(
        new InMemoryReservations(), new InMemoryOwners(), new MemorySight(new GoverningScene()), new ExecSettings { HexVersion = "0", Governor = new GovernorSettings(false, 0, 0) }, TimeProvider.System);

    public List<RunEvent> Told { get; } = [];

    public InMemoryReservations Ledger { get; } = new();

    public InMemoryOwners Owners { get; } = new();

    public ManualTime Time { get; } = new();

    public ModelEndpoint Endpoint { get; set; } = new() { Name = "here", Dialect = ModelDialect.Ollama, Address = "http://127.0.0.1:11434" };

    public IModelResidency? Residency { get; set; }

    public IModel Model => throw new NotSupportedException();

    public MachineMemory Memory { get; set; } = new() { AvailableBytes = 24 * Gigabyte };

    public ModelSize? Size { get; set; } = new(9 * Gigabyte, 100_000);

    public List<ResidentModel> Residents { get; } = [];

    /// <summary>Whether the server does what it is told.</summary>
    public bool Unloads { get; set; } = true;

    public GovernorSettings Settings { get; init; } = new(true, 4 * Gigabyte, 1 * Gigabyte);

    public bool HasOthersBehind { get; init; }

    public TimeSpan CandidateTime { get; init; } = TimeSpan.FromMinutes(10);

    public GoverningScene() => Residency = this;

    /// <summary>Asks for a model.</summary>
    public async Task<MemoryGrant> AdmitAsync(string model = "coder:7b", CancellationToken cancellationToken = default)
    {
        var log = await TestLog.OpenAsync(Told);
        var task = await _scene.TaskAsync("f.py") with { Log = log, HasOthersBehind = HasOthersBehind, Time = CandidateTime };
        var governor = new Governor(Ledger, Owners, new MemorySight(this), new ExecSettings { HexVersion = "0", Governor = Settings, ContextTokens = 30_000 }, Time);
        return await governor.AdmitAsync("candidate", new ModelRoute(this, model, new ModelFacts { Name = model }), task, cancellationToken);
    }

    public Task<MachineMemory> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(Memory);

    public Task<ModelSize?> SizeAsync(string model, CancellationToken cancellationToken) => Task.FromResult(Size);

    public Task<IReadOnlyList<ResidentModel>> ResidentAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ResidentModel>>([.. Residents]);

    public Task UnloadAsync(string model, CancellationToken cancellationToken)
    {
        if (Unloads && Residents.Find(resident => resident.Name == model) is { } gone)
        {
            Residents.Remove(gone);
            Memory = Memory with { AvailableBytes = Memory.AvailableBytes + gone.SizeBytes };
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<ModelFacts>> ListAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ModelFacts?> FindAsync(string model, CancellationToken cancellationToken) => throw new NotSupportedException();

    public void Dispose() => _scene.Dispose();
}
