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
    /// <summary>Checks a request against the repository.</summary>
    /// <param name="request">The request.</param>
    /// <param name="repository">The repository.</param>
    /// <param name="state">What differs from HEAD in the operator's working tree.</param>
    /// <param name="cancellationToken">Stops the checks.</param>
    /// <exception cref="HexException">The first rule it breaks.</exception>
    public async Task<PreparedRun> CheckAsync(RunRequest request, Repository repository, WorkTreeState state, CancellationToken cancellationToken)
    {
        RequireWords(request);
        if (repository.Operation is { } operation)
        {
            throw HexException.Refused($"{operation}_in_progress", $"a {operation} is in progress", $"finish it or run 'git {operation} --abort'");
        }

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
        return new PreparedRun(repository, new AllowedFiles(paths, named, deciding), include, state);
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

        return RepositoryPath.Resolve(repository.Tree.Root, repository.Prefix, text) ?? throw HexException.Refused(
            "path_outside", $"'{text}' is outside the repository", "name a file below its root");
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
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            if (files.Inspect($"{path[..slash]}/.git").Kind != FileKind.Missing)
            {
                throw HexException.Refused("in_submodule", $"'{path}' belongs to the repository inside '{path[..slash]}'", "run hex in there");
            }
        }
    }

    private async Task RequireKnownToGitAsync(
        RunRequest request, Repository repository, IRootedFiles files, WorkTreeState state, IReadOnlyList<string> paths, IReadOnlyList<string> include, CancellationToken cancellationToken)
    {
        var all = paths.Concat(include).ToList();
        if (state.Entries.Keys.FirstOrDefault(paths.Except(include).Contains) is { } dirty && !request.IncludesDirty)
        {
            throw HexException.Refused("dirty_file", $"'{dirty}' has uncommitted changes", "commit or stash them, or pass --include-dirty to make them part of the commit");
        }

        if (await status.IgnoredAsync(repository.Tree, all, cancellationToken) is [var ignored, ..])
        {
            throw HexException.Refused("ignored_file", $"'{ignored}' is ignored by git", "name a file that git may hold");
        }

        if (repository.FilterDrivers.Count > 0 && await status.FilteredAsync(repository.Tree, all, cancellationToken) is [var filtered, ..])
        {
            throw HexException.Refused("filtered_file", $"'{filtered}' goes through a content filter that would run a program", "commit it yourself");
        }

        var missing = paths.Where(path => files.Inspect(path).Kind == FileKind.Missing && !state.Entries.ContainsKey(path)).ToList();
        if (missing.Count > 0 && (await commits.EntriesAsync(repository.Tree, repository.Head, missing, cancellationToken)).FirstOrDefault(entry => entry.Mode is not null) is { } sparse)
        {
            throw HexException.Refused("sparse_file", $"'{sparse.Path}' is tracked but not checked out (sparse checkout)", "run 'git sparse-checkout add' for its folder");
        }
    }
}
