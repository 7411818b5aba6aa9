using Hex.Core.Admission;
using Hex.Core.Ports;

namespace Hex.Testing.State;

/// <summary>Owners that live until somebody ends them.</summary>
public sealed class InMemoryOwners : IOwners
{
    private readonly HashSet<string> _alive = new(StringComparer.Ordinal);

    /// <summary>Those that live.</summary>
    public IReadOnlyCollection<string> Alive => _alive;

    /// <inheritdoc/>
    public LiveOwner Begin()
    {
        var id = $"owner-{Guid.NewGuid():n}";
        _alive.Add(id);
        return new LiveOwner(id, new Life(() => _alive.Remove(id)));
    }

    /// <inheritdoc/>
    public bool IsAlive(string id) => _alive.Contains(id);

    private sealed class Life(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
