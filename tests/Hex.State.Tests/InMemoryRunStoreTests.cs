using Hex.Core.Ports;
using Hex.Testing.State;

namespace Hex.State.Tests;

public sealed class InMemoryRunStoreTests : RunStoreContract
{
    protected override IRunStore Store { get; } = new InMemoryRunStore();
}
