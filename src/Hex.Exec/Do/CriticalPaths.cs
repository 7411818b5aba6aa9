using System.Text.RegularExpressions;

namespace Hex.Exec.Do;

/// <summary>Files that decide what runs on somebody's machine, or hold secrets: no run may change them.</summary>
internal static partial class CriticalPaths
{
    private static readonly (Regex Pattern, string Why)[] Rules =
    [
        (GitFolder(), "it belongs to git itself"),
        (GitSettings(), "it tells git what to run and fetch"),
        (HexFiles(), "it configures hex"),
        (Hooks(), "it is run by git hooks"),
        (ContinuousIntegration(), "it defines what continuous integration runs"),
        (Credentials(), "it is a place for credentials"),
    ];

    /// <summary>Why a path may not be changed, or null when it may.</summary>
    /// <param name="path">The path relative to the root.</param>
    /// <param name="exceptions">Paths the operator's own configuration allows.</param>
    public static string? Refuse(string path, IReadOnlyCollection<string> exceptions)
    {
        var plain = Plain(path);
        var rule = Rules.FirstOrDefault(rule => rule.Pattern.IsMatch(plain));
        return rule.Why is null || (exceptions.Contains(path) && rule.Pattern != Rules[0].Pattern) ? null : rule.Why;
    }

    /// <summary>Why a file may not even be shown to a model, or null when it may.</summary>
    /// <param name="path">The path relative to the root.</param>
    public static string? RefuseToShow(string path)
    {
        var plain = Plain(path);
        return GitFolder().IsMatch(plain) ? "it belongs to git itself" : Credentials().IsMatch(plain) ? "it is a place for credentials" : null;
    }

    // Case is folded, and characters some file systems ignore are dropped, because .GIT and .git‌ lead to the same folder there.
    private static string Plain(string path) => Ignorable().Replace(path, string.Empty).ToLowerInvariant();

    [GeneratedRegex(@"(^|/)(\.git|git~\d+)[\s.]*(/|$)")]
    private static partial Regex GitFolder();

    [GeneratedRegex(@"(^|/)\.git(modules|attributes|config)[\s.]*$")]
    private static partial Regex GitSettings();

    [GeneratedRegex(@"(^|/)\.hex(-autoruns)?(/|$)|(^|/)\.worktreeinclude$|(^|/)\.mcp\.json$")]
    private static partial Regex HexFiles();

    [GeneratedRegex(@"(^|/)(\.husky|\.githooks|\.git-hooks)(/|$)|(^|/)(\.pre-commit-config\.ya?ml|lefthook\.ya?ml)$")]
    private static partial Regex Hooks();

    [GeneratedRegex(@"^\.github/(workflows|actions)/|^\.(gitlab-ci|travis|drone|appveyor)\.ya?ml$|^\.(circleci|buildkite|ci)/|^(jenkinsfile|azure-pipelines\.ya?ml|bitbucket-pipelines\.ya?ml)$")]
    private static partial Regex ContinuousIntegration();

    [GeneratedRegex(@"(^|/)\.(ssh|gnupg|aws|docker|kube)(/|$)|(^|/)(\.env(\.[^/]*)?|\.netrc|\.npmrc|\.pypirc|\.git-credentials|id_(rsa|dsa|ecdsa|ed25519))$|\.(pem|pfx|p12|key|keystore|jks)$")]
    private static partial Regex Credentials();

    [GeneratedRegex(@"[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u206A-\u206F\uFEFF]")]
    private static partial Regex Ignorable();
}
