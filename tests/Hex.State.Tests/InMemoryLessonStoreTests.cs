using Hex.Core.Ports;
using Hex.Testing.State;

namespace Hex.State.Tests;

public sealed class InMemoryLessonStoreTests : LessonStoreContract
{
    protected override ILessonStore Store { get; } = new InMemoryLessonStore();
}
