using Hex.Core.Conversation;
using Hex.Core.Ports;

namespace Hex.State.Sqlite;

/// <summary>What models do well, in the table <c>edit_protocols</c>.</summary>
internal sealed class SqliteProtocolMemory(StateDatabase database) : IProtocolMemory
{
    public Task<IReadOnlyList<ProtocolScore>> ScoresAsync(string model, CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.Query(
            "SELECT protocol, usable, unusable FROM edit_protocols WHERE model = $model ORDER BY protocol",
            row => new ProtocolScore(row.GetString(0), row.GetInt32(1), row.GetInt32(2)),
            ("$model", model)),
        cancellationToken);

    public Task CountAsync(string model, string protocol, bool isUsable, CancellationToken cancellationToken) => database.WriteAsync(
        connection => connection.Execute(
            """
            INSERT INTO edit_protocols (model, protocol, usable, unusable)
            VALUES ($model, $protocol, $usable, $unusable)
            ON CONFLICT (model, protocol) DO UPDATE
            SET usable = usable + excluded.usable, unusable = unusable + excluded.unusable
            """,
            ("$model", model),
            ("$protocol", protocol),
            ("$usable", isUsable ? 1 : 0),
            ("$unusable", isUsable ? 0 : 1)),
        cancellationToken);
}
