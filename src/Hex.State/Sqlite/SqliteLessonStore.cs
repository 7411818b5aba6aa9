using Hex.Core.Ports;
using Hex.Core.Runs;
using Microsoft.Data.Sqlite;

namespace Hex.State.Sqlite;

/// <summary>Lessons in the table <c>lessons</c>.</summary>
internal sealed class SqliteLessonStore(StateDatabase database) : ILessonStore
{
    public Task PutAsync(Lesson lesson, CancellationToken cancellationToken) => database.WriteAsync(
        connection => connection.Execute(
            """
            INSERT INTO lessons (project, key, text, learned_at, run)
            VALUES ($project, $key, $text, $learned, $run)
            ON CONFLICT (project, key) DO UPDATE
            SET text = excluded.text, learned_at = excluded.learned_at, run = excluded.run
            """,
            ("$project", ProjectRows.IdOf(connection, lesson.Project)),
            ("$key", lesson.Key),
            ("$text", lesson.Text),
            ("$learned", StoredTime.Format(lesson.LearnedAt)),
            ("$run", lesson.Run?.ToString())),
        cancellationToken);

    public Task<Lesson?> GetAsync(ProjectId project, string key, CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.Query(
            "SELECT key, text, learned_at, run FROM lessons WHERE project = $project AND key = $key",
            row => Read(row, project),
            ("$project", ProjectRows.TryFind(connection, project)),
            ("$key", key)).SingleOrDefault(),
        cancellationToken);

    public async Task<bool> DeleteAsync(ProjectId project, string key, CancellationToken cancellationToken)
    {
        var deleted = 0;
        await database.WriteAsync(
            connection => deleted = connection.Execute(
                "DELETE FROM lessons WHERE project = $project AND key = $key",
                ("$project", ProjectRows.TryFind(connection, project)),
                ("$key", key)),
            cancellationToken);
        return deleted > 0;
    }

    public Task<IReadOnlyList<Lesson>> ListAsync(ProjectId project, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return database.ReadAsync(
            connection => connection.Query(
                "SELECT key, text, learned_at, run FROM lessons WHERE project = $project ORDER BY learned_at DESC, key LIMIT $limit",
                row => Read(row, project),
                ("$project", ProjectRows.TryFind(connection, project)),
                ("$limit", limit)),
            cancellationToken);
    }

    private static Lesson Read(SqliteDataReader row, ProjectId project) => new(
        project,
        row.GetString(0),
        row.GetString(1),
        StoredTime.Parse(row.GetString(2)),
        !row.IsDBNull(3) && RunId.TryParse(row.GetString(3), out var run) ? run : null);
}
