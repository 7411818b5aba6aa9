using System.Text.Json;
using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Runs;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Hex.State.Sqlite;

/// <summary>Runs and their events in the tables <c>runs</c> and <c>events</c>.</summary>
internal sealed class SqliteRunStore(StateDatabase database) : IRunStore
{
    private const string Columns = """
        SELECT run.id, project.common_directory, project.root_commit, run.started_at, run.ended_at,
          run.instruction, run.evidence, run.root,
          (SELECT json FROM events WHERE run = run.id AND type = 'run_finished' ORDER BY seq DESC LIMIT 1)
        FROM runs AS run JOIN projects AS project ON project.id = run.project

        """;

    public Task AddAsync(RunRecord run, CancellationToken cancellationToken) => database.WriteAsync(
        connection => connection.Execute(
            """
            INSERT INTO runs (id, project, started_at, ended_at, instruction, evidence, root)
            VALUES ($id, $project, $started, $ended, $instruction, $evidence, $root)
            ON CONFLICT (id) DO NOTHING
            """,
            ("$id", run.Id.ToString()),
            ("$project", ProjectRows.IdOf(connection, run.Project)),
            ("$started", StoredTime.Format(run.StartedAt)),
            ("$ended", run.EndedAt is { } ended ? StoredTime.Format(ended) : null),
            ("$instruction", run.Instruction),
            ("$evidence", run.Evidence),
            ("$root", run.Root)),
        cancellationToken);

    public Task AppendAsync(RecordedEvent recorded, CancellationToken cancellationToken)
    {
        var json = RunEventCodec.Encode(recorded);
        return database.WriteAsync(connection => Append(connection, recorded, json), cancellationToken);
    }

    public Task<IReadOnlyList<RunRecord>> ListAsync(ProjectId? project, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return database.ReadAsync(
            connection => project is { } wanted
                ? connection.Query(
                    Columns + "WHERE run.project = $project ORDER BY run.id DESC LIMIT $limit",
                    Read,
                    ("$project", ProjectRows.TryFind(connection, wanted)),
                    ("$limit", limit))
                : connection.Query(Columns + "ORDER BY run.id DESC LIMIT $limit", Read, ("$limit", limit)),
            cancellationToken);
    }

    public Task<IReadOnlyList<RunRecord>> FindAsync(string idPrefix, CancellationToken cancellationToken)
    {
        var prefix = RunIdPrefix.Parse(idPrefix);
        return database.ReadAsync(
            connection => connection.Query(
                Columns + "WHERE run.id >= $first AND run.id < $end ORDER BY run.id DESC", Read, ("$first", prefix.First), ("$end", prefix.End)),
            cancellationToken);
    }

    public Task<IReadOnlyList<RecordedEvent>> EventsAsync(RunId run, CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.Query(
            "SELECT json FROM events WHERE run = $run ORDER BY seq", row => Decode(row.GetString(0)), ("$run", run.ToString())),
        cancellationToken);

    private static void Append(SqliteConnection connection, RecordedEvent recorded, string json)
    {
        var run = recorded.Run.ToString();
        var at = StoredTime.Format(recorded.At);
        try
        {
            connection.Execute(
                "INSERT INTO events (run, seq, at, type, json) VALUES ($run, $seq, $at, $type, $json)",
                ("$run", run),
                ("$seq", recorded.Sequence),
                ("$at", at),
                ("$type", RunEventCodec.TypeOf(recorded.Event)),
                ("$json", json));
        }
        catch (SqliteException error) when (error.SqliteErrorCode == raw.SQLITE_CONSTRAINT)
        {
            throw error.SqliteExtendedErrorCode == raw.SQLITE_CONSTRAINT_FOREIGNKEY ? UnknownRun(run, error) : SaidTwice(recorded, error);
        }

        if (recorded.Event is RunFinished)
        {
            connection.Execute("UPDATE runs SET ended_at = $at WHERE id = $run", ("$at", at), ("$run", run));
        }
    }

    private static RunRecord Read(SqliteDataReader row) => new()
    {
        Id = RunId.TryParse(row.GetString(0), out var id) ? id : throw Unreadable($"the run id '{row.GetString(0)}'"),
        Project = new ProjectId(row.GetString(1), row.GetString(2)),
        StartedAt = StoredTime.Parse(row.GetString(3)),
        EndedAt = row.IsDBNull(4) ? null : StoredTime.Parse(row.GetString(4)),
        Instruction = row.GetString(5),
        Evidence = row.GetString(6),
        Root = row.GetString(7),
        End = row.IsDBNull(8) ? null : Decode(row.GetString(8)).Event as RunFinished,
    };

    private static RecordedEvent Decode(string json)
    {
        try
        {
            return RunEventCodec.Decode(json);
        }
        catch (JsonException error)
        {
            throw Unreadable($"an event ({error.Message})", error);
        }
    }

    private static HexException UnknownRun(string run, SqliteException cause) => HexException.Environment(
        "run_unknown", $"the run {run} is not in the state store", "add it before its events", cause);

    private static HexException SaidTwice(RecordedEvent recorded, SqliteException cause) => HexException.Environment(
        "event_exists",
        $"event {recorded.Sequence} of the run {recorded.Run} is in the state store already",
        "make sure that only one process works on this run",
        cause);

    private static HexException Unreadable(string what, Exception? cause = null) => HexException.Environment(
        "state_unreadable", $"the state store holds {what} that this hex cannot read", "update hex, or run `hex doctor`", cause);
}
