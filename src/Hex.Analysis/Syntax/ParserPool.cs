using System.Collections.Concurrent;

namespace Hex.Analysis.Syntax;

/// <summary>The lanes that no thread uses just now.</summary>
internal sealed class ParserPool : IDisposable
{
    private readonly ConcurrentBag<ParserLane> _idle = [];

    /// <summary>A lane for one thread.</summary>
    public ParserLane Rent() => _idle.TryTake(out var lane) ? lane : new ParserLane();

    /// <summary>Takes a lane back.</summary>
    public void Return(ParserLane lane) => _idle.Add(lane);

    /// <inheritdoc />
    public void Dispose()
    {
        while (_idle.TryTake(out var lane))
        {
            lane.Dispose();
        }
    }
}
