using Hex.State.Sqlite;
using Microsoft.Data.Sqlite;

namespace Hex.State.Migrations;

/// <summary>Brings a store to the newest schema: all pending steps in one transaction, after a backup.</summary>
/// <remarks>The caller holds the opening lock, so one process at a time is here.</remarks>
internal sealed class Migrator(StorePaths paths, IReadOnlyList<Migration> steps)
{
    public int Newest { get; } = steps[^1].Version;

    public void Migrate(SqliteConnection connection, int from)
    {
        if (from >= Newest)
        {
            return;
        }

        if (from > 0)
        {
            BackUp(connection, from);
        }

        connection.Execute("BEGIN IMMEDIATE");
        try
        {
            foreach (var step in steps.Where(step => step.Version > from))
            {
                connection.Execute(step.Sql);
            }

            connection.Execute($"PRAGMA user_version = {Newest}");
            connection.Execute("COMMIT");
        }
        catch
        {
            connection.TryRollBack();
            throw;
        }
    }

    private void BackUp(SqliteConnection connection, int version)
    {
        var partial = paths.Backup(version) + ".partial";
        File.Delete(partial);
        OwnerOnly.Create(partial);
        connection.Execute("VACUUM INTO $file", ("$file", partial));
        OwnerOnly.Flush(partial);
        File.Move(partial, paths.Backup(version), overwrite: true);
    }
}
