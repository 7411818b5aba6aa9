using Hex.Core.Ports;
using Hex.State.Sqlite;
using Hex.Testing.State;

namespace Hex.State.Tests.Sqlite;

public sealed class SqliteProtocolMemoryTests : ProtocolMemoryContract, IDisposable
{
    private readonly StoreFolder _folder = new();

    public SqliteProtocolMemoryTests() => Memory = new SqliteProtocolMemory(_folder.Database());

    protected override IProtocolMemory Memory { get; }

    public void Dispose() => _folder.Dispose();
}
