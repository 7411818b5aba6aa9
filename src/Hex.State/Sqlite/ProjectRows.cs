using Hex.Core.Runs;
using Microsoft.Data.Sqlite;

namespace Hex.State.Sqlite;

/// <summary>The numbers that stand for projects in the other tables.</summary>
internal static class ProjectRows
{
    /// <summary>The project's number, given to it now where it has none; for use in a write.</summary>
    public static long IdOf(SqliteConnection connection, ProjectId project)
    {
        connection.Execute(
            "INSERT INTO projects (common_directory, root_commit) VALUES ($directory, $commit) ON CONFLICT DO NOTHING",
            ("$directory", project.CommonDirectory),
            ("$commit", project.RootCommit));
        return TryFind(connection, project) ?? throw new InvalidOperationException($"the project {project} was not kept");
    }

    /// <returns>The project's number, or null when the store does not know it.</returns>
    public static long? TryFind(SqliteConnection connection, ProjectId project)
    {
        var rows = connection.Query(
            "SELECT id FROM projects WHERE common_directory = $directory AND root_commit = $commit",
            row => row.GetInt64(0),
            ("$directory", project.CommonDirectory),
            ("$commit", project.RootCommit));
        return rows is [var id] ? id : null;
    }
}
