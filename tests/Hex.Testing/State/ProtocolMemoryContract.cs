#pragma warning disable CS1591 // A test says what it is about by its name.

using Hex.Core.Conversation;
using Hex.Core.Ports;
using Xunit;

namespace Hex.Testing.State;

/// <summary>What every memory of protocols does, whatever keeps its rows.</summary>
public abstract class ProtocolMemoryContract
{
    /// <summary>An empty memory.</summary>
    protected abstract IProtocolMemory Memory { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OfAModelNobodyAskedNothingIsKnown() => Assert.Empty(await Memory.ScoresAsync("qwen:14b", Stop));

    [Fact]
    public async Task ProposalsAreCountedByModelAndProtocol()
    {
        await Memory.CountAsync("qwen:14b", "json", isUsable: true, Stop);
        await Memory.CountAsync("qwen:14b", "json", isUsable: false, Stop);
        await Memory.CountAsync("qwen:14b", "json", isUsable: true, Stop);
        await Memory.CountAsync("qwen:14b", "fenced", isUsable: false, Stop);
        await Memory.CountAsync("other:1b", "json", isUsable: true, Stop);

        Assert.Equal([new ProtocolScore("fenced", 0, 1), new ProtocolScore("json", 2, 1)], await Memory.ScoresAsync("qwen:14b", Stop));
    }
}
