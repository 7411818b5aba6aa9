using Hex.Core.Ports;
using Hex.State.Sqlite;
using Hex.Testing.State;

namespace Hex.State.Tests.Sqlite;

public sealed class SqliteLessonStoreTests : LessonStoreContract, IDisposable
{
    private readonly StoreFolder _folder = new();

    public SqliteLessonStoreTests() => Store = new SqliteLessonStore(_folder.Database());

    protected override ILessonStore Store { get; }

    public void Dispose() => _folder.Dispose();
}
