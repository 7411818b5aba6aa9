using Hex.Core.Conversation;
using Hex.Core.Ports;

namespace Hex.Testing.State;

/// <summary>Remembers in memory.</summary>
public sealed class InMemoryProtocolMemory : IProtocolMemory
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<(string Model, string Protocol), ProtocolScore> _scores = [];

    /// <inheritdoc/>
    public Task<IReadOnlyList<ProtocolScore>> ScoresAsync(string model, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<ProtocolScore>>([.. _scores.Where(entry => entry.Key.Model == model).Select(entry => entry.Value)]);
        }
    }

    /// <inheritdoc/>
    public Task CountAsync(string model, string protocol, bool isUsable, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var score = _scores.GetValueOrDefault((model, protocol)) ?? new ProtocolScore(protocol, 0, 0);
            _scores[(model, protocol)] = isUsable ? score with { Usable = score.Usable + 1 } : score with { Unusable = score.Unusable + 1 };
            return Task.CompletedTask;
        }
    }
}
