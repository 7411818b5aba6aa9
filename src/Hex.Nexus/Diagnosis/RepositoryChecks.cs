namespace Hex.Nexus.Diagnosis;

/// <summary>Looks at the repository around the current folder, and at what hex left there.</summary>
internal sealed class RepositoryChecks(DoctorSubjects subjects)
{
    private const string WorktreeFolder = ".hex-autoruns";

    public async Task<DoctorCheck> ConfigurationAsync(CancellationToken cancellationToken)
    {
        var loaded = await subjects.Configuration.InspectAsync(cancellationToken);
        if (loaded.Problems.FirstOrDefault(problem => problem.IsError) is { } error)
            return DoctorCheck.Missing("configuration", $"{error.Place}: {error.What}", error.Remedy);

        return loaded.Warnings.FirstOrDefault() is { } warning
            ? DoctorCheck.Warn("configuration", warning, "see hex config show --origin")
            : DoctorCheck.Ok("configuration", "nothing wrong");
    }

    public async Task<DoctorCheck> CandidatesAsync(CancellationToken cancellationToken)
    {
        var loaded = await subjects.Configuration.InspectAsync(cancellationToken);
        var configured = loaded.Settings.Candidates;
        return DoctorCheck.Ok("candidates", configured.Count == 0 ? "builtin" : string.Join(", ", configured));
    }

    public DoctorCheck UnfinishedRuns()
    {
        var pending = subjects.Recovery().FindPending(subjects.Directory);
        return pending.Count == 0
            ? DoctorCheck.Ok("unfinished runs", "none here")
            : DoctorCheck.Warn("unfinished runs", string.Join(", ", pending), "hex recover");
    }

    public DoctorCheck LeftWorktrees()
    {
        if (RootOf(subjects.Directory) is not { Parent: { } parent } root)
            return DoctorCheck.Ok("left worktrees", "not in a repository");

        var folder = Path.Combine(parent.FullName, WorktreeFolder);
        var left = Directory.Exists(folder) ? Directory.GetDirectories(folder).Count(worktree => BelongsTo(worktree, root.FullName)) : 0;
        return left == 0
            ? DoctorCheck.Ok("left worktrees", "none here")
            : DoctorCheck.Warn("left worktrees", $"{left} in {folder}", "hex recover, unless a run is going on; what that leaves is mounted there or yours to remove");
    }

    private static DirectoryInfo? RootOf(string directory)
    {
        var folder = new DirectoryInfo(directory);
        while (folder is not null && !Path.Exists(Path.Combine(folder.FullName, ".git")))
            folder = folder.Parent;

        return folder;
    }

    // A worktree's .git file names the repository it hangs on; several repositories may share the folder beside them. Without
    // one it is what a removal had to leave, and anybody's.
    private static bool BelongsTo(string worktree, string root)
    {
        var link = Path.Combine(worktree, ".git");
        return !Path.Exists(link) || File.ReadAllText(link).Contains(Path.Combine(root, ".git") + "/", StringComparison.Ordinal);
    }
}
