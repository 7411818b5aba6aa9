using System.Collections.Concurrent;
using Hex.Core.Commands;
using Hex.Core.Failures;
using Hex.Core.Ports;

namespace Hex.Git;

/// <summary>The one place that starts git: explicit folders, no hooks, no foreign programs, nothing inherited.</summary>
/// <remarks>
/// The switches are the ones that matter: <c>--no-verify</c> alone still lets post-commit, reference-transaction,
/// post-index-change and fsmonitor run, and content filters run on every status and add whatever the hooks path is.
/// </remarks>
internal sealed class GitRunner(ICommandRunner commands)
{
    private static readonly string[] Hardening =
    [
        "-c", "core.fsmonitor=false",
        "-c", "safe.bareRepository=explicit",
        "-c", "core.pager=cat",
        "-c", "commit.gpgSign=false",
        "-c", "protocol.ext.allow=never",
        "-c", "core.splitIndex=false",
        "-c", "gc.auto=0",
        "-c", "checkout.workers=0",
        "-c", "core.filesRefLockTimeout=3000",
        "-c", "core.packedRefsTimeout=3000",
        "-c", "advice.detachedHead=false",
        "-c", "i18n.commitEncoding=UTF-8",
    ];

    private static readonly string[] NoHooks = ["-c", "core.hooksPath=/dev/null"];

    // git syncs neither loose objects nor refs by default.
    private static readonly string[] Durable = ["-c", "core.fsync=committed,reference", "-c", "core.fsyncMethod=fsync"];

    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _silencedFilters = new(StringComparer.Ordinal);

    /// <summary>Runs git and returns whatever became of it.</summary>
    /// <exception cref="HexException">git could not be started, or did not end in time.</exception>
    public async Task<CommandResult> TryAsync(GitCall call, CancellationToken cancellationToken)
    {
        var result = await commands.RunAsync(Command(call), cancellationToken);
        return result.End switch
        {
            CommandEnd.NotStarted => throw HexException.Environment(
                "git_missing", $"git could not be started ({result.StartError})", "install git 2.36 or later and put it on the PATH"),
            CommandEnd.TimedOut => throw HexException.Environment(
                "git_timeout", $"git {call.Arguments[0]} did not end within {call.TimeLimit.TotalSeconds:0} s", "look at the repository's disk and locks and try again"),
            _ => result,
        };
    }

    /// <summary>Runs git and expects success.</summary>
    /// <exception cref="HexException">It failed; the sentence carries what git said. Or it printed more than is kept: half a listing is a wrong one.</exception>
    public async Task<CommandResult> RunAsync(GitCall call, CancellationToken cancellationToken)
    {
        var result = await TryAsync(call, cancellationToken);
        return !result.IsSuccess ? throw GitFailure.Of(call, result)
            : result.Output.IsWhole ? result
            : throw HexException.Refused(
                "git_too_much", $"git {call.Arguments[0]} printed {result.Output.TotalBytes} bytes, more than hex reads", "run hex on less, or use git itself");
    }

    /// <summary>Runs git, expects success and returns its output without the last newline.</summary>
    public async Task<string> ReadAsync(GitCall call, CancellationToken cancellationToken) =>
        (await RunAsync(call, cancellationToken)).Output.ToText().TrimEnd('\n');

    /// <summary>Names the content filters of a repository that may not run; they do nothing in every later call.</summary>
    public void SilenceFilters(string commonDirectory, IReadOnlyList<string> filters) => _silencedFilters[commonDirectory] = filters;

    /// <summary>Whether a content filter of a repository is among those that may not run.</summary>
    public bool IsSilenced(string commonDirectory, string filter) => SilencedFilters(commonDirectory).Contains(filter, StringComparer.Ordinal);

    private IReadOnlyList<string> SilencedFilters(string commonDirectory) => _silencedFilters.GetValueOrDefault(commonDirectory, []);

    private CommandSpec Command(GitCall call) => new()
    {
        Executable = "git",
        Arguments = [.. Prefix(call), .. call.Arguments],
        WorkingDirectory = call.Tree?.Root ?? call.Directory ?? Path.GetTempPath(),
        TimeLimit = call.TimeLimit,
        StandardInput = call.Input,
        Output = call.Output,
        EndsDescendants = call.RunsHooks,
        Environment = Variables(call),
    };

    private static IEnumerable<string> Prefix(GitCall call)
    {
        var folders = call.Tree is { } tree && !call.RunsHooks
            ? new[] { $"--git-dir={tree.GitDirectory}", $"--work-tree={tree.Root}" }
            : [];
        return [.. folders, .. Hardening, .. call.RunsHooks ? [] : NoHooks, .. call.IsDurable ? Durable : []];
    }

    private Dictionary<string, string?> Variables(GitCall call)
    {
        var variables = new Dictionary<string, string?>(call.Environment)
        {
            ["GIT_TERMINAL_PROMPT"] = "0",
            ["GIT_OPTIONAL_LOCKS"] = call.Tree is { IsOwn: true } ? "1" : "0",
            ["GIT_EDITOR"] = ":",
            ["GIT_INDEX_FILE"] = call.IndexFile,
        };
        if (!call.RunsHooks)
        {
            // What git says is read by hex; what a hook does may depend on the operator's language.
            variables["LC_ALL"] = "C";
        }

        Silence(call.Tree is null ? [] : SilencedFilters(call.Tree.CommonDirectory), variables);
        return variables;
    }

    // By variables: with -c a name ends at its first equals sign, and the name of a driver may hold one.
    private static void Silence(IReadOnlyList<string> drivers, Dictionary<string, string?> variables)
    {
        var settings = drivers.SelectMany(driver => new[]
        {
            ($"filter.{driver}.clean", ""), ($"filter.{driver}.smudge", ""), ($"filter.{driver}.process", ""), ($"filter.{driver}.required", "false"),
        }).ToList();
        variables["GIT_CONFIG_COUNT"] = $"{settings.Count}";
        for (var index = 0; index < settings.Count; index++)
        {
            (variables[$"GIT_CONFIG_KEY_{index}"], variables[$"GIT_CONFIG_VALUE_{index}"]) = settings[index];
        }
    }
}
