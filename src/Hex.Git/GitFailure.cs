using Hex.Core.Commands;
using Hex.Core.Failures;

namespace Hex.Git;

/// <summary>Turns what git says into a failure a person can act on.</summary>
internal static class GitFailure
{
    /// <summary>The failure behind an unsuccessful call.</summary>
    public static HexException Of(GitCall call, CommandResult result)
    {
        var text = result.Error.ToText();
        var said = FirstLine(text);
        return text switch
        {
            _ when Says("dubious ownership") => HexException.Refused(
                "dubious_ownership", "git does not trust this repository because another user owns it",
                "run 'git config --global --add safe.directory <folder>' if you do"),
            _ when SystemFailure.FindIn(text, $"git {call.Arguments[0]} could not do its work ({said})", "run again") is { } failure => new HexException(failure),
            _ when Says("Permission denied") || Says("Read-only file system") || Says("insufficient permission") => HexException.Environment(
                "no_permission", $"git may not write in the repository ({said})", "check the permissions of its .git folder"),
            _ when Says("Please tell me who you are") || Says("empty ident name") || Says("unable to auto-detect email") => HexException.Environment(
                "no_identity", "git does not know who you are", "run 'git config --global user.name …' and 'git config --global user.email …'"),
            _ => HexException.Environment(
                "git_failed", $"git {call.Arguments[0]} failed with exit {result.ExitCode} ({said})", "run 'git fsck' and 'git status' to see what is wrong"),
        };

        // Not always in the first line: who has no name is first told that the author is unknown.
        bool Says(string phrase) => text.Contains(phrase, StringComparison.Ordinal);
    }

    /// <summary>The first line git said that is not blank.</summary>
    public static string FirstLine(string text) =>
        text.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0) ?? "it said nothing";
}
