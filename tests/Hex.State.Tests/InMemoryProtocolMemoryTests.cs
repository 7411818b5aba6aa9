using Hex.Core.Ports;
using Hex.Testing.State;

namespace Hex.State.Tests;

public sealed class InMemoryProtocolMemoryTests : ProtocolMemoryContract
{
    protected override IProtocolMemory Memory { get; } = new InMemoryProtocolMemory();
}
