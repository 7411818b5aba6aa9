using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Repositories;
using Hex.Core.Runs;
using Hex.Core.Workspaces;
using Hex.Exec.Edits;
using Hex.Exec.Evidence;

namespace Hex.Exec.Do;

/// <summary>Refuses what cannot end well, in under a second and before anything is written.</summary>
internal sealed class Preflight(IFileRoots roots, IWorkTreeStatus status, ICommits commits, GuardedFiles guards, ExecSettings settings)
{
    /// <summary>The code of a refusal because of uncommitted work in a file the run may change.</summary>
    public const string DirtyFile = "dirty_file";

    private const string SubmoduleMode = "160000";

    /// <summary>Checks a request against the repository.</summary>
    /// <param name="request">The request.</param>
    /// <param name="repository">The repository.</param>
    /// <param name="state">What differs from HEAD in the operator's working tree.</param>
    /// <param name="cancellationToken">Stops the checks.</param>
    /// <exception cref="HexException">The first rule it breaks.</exception>
    public async Task<PreparedRun> CheckAsync(RunRequest request, Repository repository, WorkTreeState state, CancellationToken cancellationToken)
    {
        RequireWords(request);
        OperationInProgress.RequireNone(repository);
        RequireNamedBranch(request, repository);

        var files = roots.Open(repository.Tree.Root);
        RequireMerged(state);
        var (paths, named) = await ResolveAsync(request, repository, files, cancellationToken);
        var include = request.Include.Select(text => Resolve(repository, text, "--include")).Distinct(StringComparer.Ordinal).ToList();
        foreach (var path in paths)
        {
            RequireEditable(path, files, request);
        }

        foreach (var path in include)
        {
            RequireIncludable(path, files);
        }

        await RequireKnownToGitAsync(request, repository, files, state, paths, include, cancellationToken);
        var deciding = await guards.FindAsync(repository.Tree, files, request.Evidence, repository.Prefix, cancellationToken);
        var likely = paths.Where(path => !named.Contains(path) && GuardedFiles.LooksDeciding(path));
        return new PreparedRun(repository, new AllowedFiles(paths, named, deciding.Union(likely).ToHashSet(StringComparer.Ordinal)), include, state)
        {
            Missing = [.. paths.Where(path => files.Inspect(path).Kind == FileKind.Missing)],
        };
    }

    private static void RequireWords(RunRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Instruction))
        {
            throw HexException.Usage("empty_instruction", "the instruction is empty", "say in a sentence what is to be done");
        }

        if (string.IsNullOrWhiteSpace(request.Evidence))
        {
            throw HexException.Usage("empty_evidence", "the evidence command is empty", "give the command that fails now and must pass, with --evidence");
        }

        if (request.Files.Count == 0)
        {
            throw HexException.Usage("no_files", "no file may be changed", "name at least one with --file");
        }
    }

    private static void RequireNamedBranch(RunRequest request, Repository repository)
    {
        if (!request.IsIsolated && repository.BranchName is { } branch && !RepositoryPath.IsUnicode(branch))
        {
            throw HexException.Refused("odd_branch", $"the name of the branch '{branch}' is not UTF-8, so hex cannot move it", "rename it with 'git branch -m', or pass --isolate");
        }
    }

    private static void RequireMerged(WorkTreeState state)
    {
        if (state.Entries.FirstOrDefault(entry => entry.Value.IndexStatus == 'U' || entry.Value.FileStatus == 'U').Key is { } unmerged)
        {
            throw HexException.Refused("unmerged_paths", $"'{unmerged}' has unresolved conflicts", "resolve them and run again");
        }
    }

    private async Task<(IReadOnlyList<string> Paths, IReadOnlySet<string> Named)> ResolveAsync(
        RunRequest request, Repository repository, IRootedFiles files, CancellationToken cancellationToken)
    {
        var paths = new List<string>();
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in request.Files)
        {
            var path = Resolve(repository, text, "--file");
            if (!RepositoryPath.IsPattern(path) || files.Inspect(path).Kind == FileKind.Regular)
            {
                paths.Add(path);
                named.Add(path);
                continue;
            }

            var matches = await status.MatchAsync(repository.Tree, path, cancellationToken);
            var changeable = matches.Where(match => CriticalPaths.Refuse(match, settings.CriticalPathsAllowed) is null
                && files.Inspect(match) is { Kind: FileKind.Regular } facts && facts.Length <= request.Limits.FileBytes).ToList();
            paths.AddRange(changeable.Count > 0 ? changeable : throw HexException.Refused(
                "no_match", $"no file that a run may change matches '{text}'", "check the pattern"));
        }

        return ([.. paths.Distinct(StringComparer.Ordinal)], named);
    }

    private static string Resolve(Repository repository, string text, string option)
    {
        if (text.Contains('\0', StringComparison.Ordinal) || string.IsNullOrWhiteSpace(text))
        {
            throw HexException.Usage("bad_path", $"{option} was given an empty or impossible path", "name a file of the repository");
        }

        // A shell has replaced a tilde that was meant for the home folder; one that is left was quoted.
        var path = text is ['~'] or ['~', '/', ..] ? null : RepositoryPath.Resolve(repository.Tree.Root, repository.Prefix, text);
        return path is null ? throw HexException.Refused("path_outside", $"'{text}' is outside the repository", "name a file below its root")
            : RepositoryPath.Refuse(path) is { } why ? throw HexException.Refused("odd_path", why, "rename the file, or leave it out")
            : path;
    }

    private void RequireEditable(string path, IRootedFiles files, RunRequest request)
    {
        if (CriticalPaths.Refuse(path, settings.CriticalPathsAllowed) is { } why)
        {
            throw HexException.Refused(
                "critical_path", $"'{path}' may not be changed by a run because {why}", "change it yourself, or allow it in your own configuration (critical_paths.allow)");
        }

        var facts = files.Inspect(path);
        RequireRegular(path, facts.Kind, mayBeMissing: true);
        if (facts.Length > request.Limits.FileBytes)
        {
            throw HexException.Refused("file_too_large", $"'{path}' has {facts.Length} bytes, more than the limit of {request.Limits.FileBytes}", "raise limits.file_bytes, or name a smaller file");
        }

        if (facts.Kind == FileKind.Regular && TextFile.Decode(files.Read(path, request.Limits.FileBytes).Span) is null)
        {
            throw HexException.Refused("binary_file", $"'{path}' is not a text file", "name a text file");
        }

        RequireOwnRepository(path, files);
    }

    private static void RequireIncludable(string path, IRootedFiles files)
    {
        RequireRegular(path, files.Inspect(path).Kind, mayBeMissing: false);
        RequireOwnRepository(path, files);
        if (CriticalPaths.Refuse(path, []) is { } why)
        {
            throw HexException.Refused("critical_path", $"'{path}' may not be committed by a run because {why}", "commit it yourself");
        }
    }

    private static void RequireRegular(string path, FileKind kind, bool mayBeMissing)
    {
        var what = kind switch
        {
            FileKind.Regular => null,
            FileKind.Missing => mayBeMissing ? null : "does not exist",
            FileKind.Directory => "is a folder",
            FileKind.SymbolicLink => "is a symbolic link",
            FileKind.BlockedByParent => "is reached through a symbolic link or a file",
            _ => "is not a regular file",
        };
        if (what is not null)
        {
            throw HexException.Refused("not_a_file", $"'{path}' {what}", "name a regular file, or a pattern such as 'src/**/*.py'");
        }
    }

    private static void RequireOwnRepository(string path, IRootedFiles files)
    {
        if (RepositoryPath.FoldersOf(path).FirstOrDefault(folder => files.Inspect($"{folder}/.git").Kind != FileKind.Missing) is { } inner)
        {
            throw HexException.Refused("in_submodule", $"'{path}' belongs to the repository inside '{inner}'", "run hex in there");
        }
    }

    private async Task RequireKnownToGitAsync(
        RunRequest request, Repository repository, IRootedFiles files, WorkTreeState state, IReadOnlyList<string> paths, IReadOnlyList<string> include, CancellationToken cancellationToken)
    {
        var all = paths.Concat(include).ToList();
        // First: behind a filter that does not run, every file seems changed.
        if (repository.FilterDrivers.Count > 0 && await status.FilteredAsync(repository.Tree, all, cancellationToken) is [var filtered, ..])
        {
            throw HexException.Refused("filtered_file", $"'{filtered}' goes through a content filter that would run a program", "commit it yourself; of filters only lfs may run, as your own git configuration and not the repository's defines it");
        }

        if (state.Entries.Keys.FirstOrDefault(paths.Except(include).Contains) is { } dirty && !request.IncludesDirty)
        {
            throw HexException.Refused(DirtyFile, $"'{dirty}' has uncommitted changes", "commit or stash them, or pass --include-dirty to make them part of the commit");
        }

        var tracked = await status.TrackedAsync(repository.Tree, cancellationToken);
        if (tracked.Hidden.FirstOrDefault(paths.Except(include).Contains) is { } hidden)
        {
            throw HexException.Refused(
                "hidden_file", $"'{hidden}' may have changes that git was told not to look for (assume-unchanged or skip-worktree)",
                $"run 'git update-index --no-assume-unchanged --no-skip-worktree {hidden}' first");
        }

        var missing = paths.Where(path => files.Inspect(path).Kind == FileKind.Missing && !state.Entries.ContainsKey(path)).ToList();
        await RequireRoomAsync(repository, missing, cancellationToken);
        var untracked = all.Where(path => !tracked.Paths.Contains(path)).ToList();
        if (untracked.Count > 0 && await status.IgnoredAsync(repository.Tree, untracked, cancellationToken) is [var ignored, ..])
        {
            throw HexException.Refused("ignored_file", $"'{ignored}' is ignored by git", "name a file that git may hold");
        }

        if (missing.Count > 0 && (await commits.EntriesAsync(repository.Tree, repository.Head, missing, cancellationToken)).FirstOrDefault(entry => entry.Mode is not null) is { } sparse)
        {
            throw HexException.Refused("sparse_file", $"'{sparse.Path}' is tracked but not checked out (sparse checkout)", "run 'git sparse-checkout add' for its folder");
        }
    }

    /// <summary>A new file must not take the place of what git holds at one of its folders: a submodule, a link or a file.</summary>
    private async Task RequireRoomAsync(Repository repository, IReadOnlyList<string> missing, CancellationToken cancellationToken)
    {
        var folders = missing.SelectMany(RepositoryPath.FoldersOf).Distinct(StringComparer.Ordinal).ToList();
        if (folders.Count == 0)
        {
            return;
        }

        var entries = await commits.EntriesAsync(repository.Tree, repository.Head, folders, cancellationToken);
        if (entries.FirstOrDefault(entry => entry.Mode is not null) is { } taken)
        {
            throw taken.Mode == SubmoduleMode
                ? HexException.Refused("in_submodule", $"'{taken.Path}' is a submodule", "run hex in there")
                : HexException.Refused("not_a_file", $"'{taken.Path}' is a file in git, not a folder", "name a file below a folder");
        }
    }
}
