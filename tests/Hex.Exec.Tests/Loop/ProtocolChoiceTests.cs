using Hex.Exec.Edits;
using Hex.Exec.Loop;
using Hex.Testing.State;

namespace Hex.Exec.Tests.Loop;

public sealed class ProtocolChoiceTests
{
    private readonly ProtocolChoice _protocols = new(new InMemoryProtocolMemory());

    [Theory]
    [InlineData(true, EditProtocol.Json)]
    [InlineData(false, EditProtocol.Fenced)]
    internal async Task AnUnknownModelGetsWhatSuitsItsWayOfCalling(bool callsNatively, EditProtocol expected) =>
        Assert.Equal(expected, await ChooseAsync(asked: null, callsNatively, isFast: false));

    [Fact]
    public async Task WhatParsedAndAppliedBeforeIsPreferred()
    {
        await CountAsync(EditProtocol.Json, isUsable: false);
        await CountAsync(EditProtocol.Whole, isUsable: true);

        Assert.Equal(EditProtocol.Whole, await ChooseAsync(asked: null, callsNatively: true, isFast: false));
    }

    // JSON edits are calls of a tool, and a fast run offers none.
    [Theory]
    [InlineData(null)]
    [InlineData(EditProtocol.Json)]
    internal async Task AFastRunNeverAsksForACall(EditProtocol? asked)
    {
        await CountAsync(EditProtocol.Json, isUsable: true);

        Assert.Equal(EditProtocol.Fenced, await ChooseAsync(asked, callsNatively: true, isFast: true));
    }

    [Theory]
    [InlineData(EditProtocol.Json)]
    [InlineData(EditProtocol.Fenced)]
    [InlineData(EditProtocol.Whole)]
    internal async Task WhatIsAskedForIsUsedAndFoundByItsName(EditProtocol protocol)
    {
        Assert.Equal(protocol, await ChooseAsync(protocol, callsNatively: true, isFast: false));
        Assert.Equal(protocol, ProtocolChoice.Find(ProtocolChoice.NameOf(protocol)));
    }

    [Fact]
    public void AnUnknownNameIsNone() => Assert.Null(ProtocolChoice.Find("telepathy"));

    private Task<EditProtocol> ChooseAsync(EditProtocol? asked, bool callsNatively, bool isFast) =>
        _protocols.ChooseAsync(asked, "m", callsNatively, isFast, TestContext.Current.CancellationToken);

    private Task CountAsync(EditProtocol protocol, bool isUsable) => _protocols.CountAsync("m", protocol, isUsable, TestContext.Current.CancellationToken);
}
