using Hex.Core.Commands;
using Hex.Core.Failures;

namespace Hex.Git;

/// <summary>Turns what git says into a failure a person can act on.</summary>
internal static class GitFailure
{
    /// <summary>The failure behind an unsuccessful call.</summary>
    public static HexException Of(GitCall call, CommandResult result)
    {
        var said = FirstLine(result.Error.ToText());
        return said switch
        {
            _ when said.Contains("dubious ownership", StringComparison.Ordinal) => HexException.Refused(
                "dubious_ownership", "git does not trust this repository because another user owns it",
                "run 'git config --global --add safe.directory <folder>' if you do"),
            _ when SystemFailure.FindIn(result.Error.ToText(), $"git {call.Arguments[0]} could not do its work ({said})", "run again") is { } failure =>
                new HexException(failure),
            _ when said.Contains("Permission denied", StringComparison.Ordinal) || said.Contains("Read-only file system", StringComparison.Ordinal)
                || said.Contains("insufficient permission", StringComparison.Ordinal) => HexException.Environment(
                "no_permission", $"git may not write in the repository ({said})", "check the permissions of its .git folder"),
            _ when said.Contains("Please tell me who you are", StringComparison.Ordinal) || said.Contains("empty ident name", StringComparison.Ordinal)
                || said.Contains("unable to auto-detect email", StringComparison.Ordinal) => HexException.Environment(
                "no_identity", "git does not know who you are", "run 'git config --global user.name …' and 'git config --global user.email …'"),
            _ => HexException.Environment(
                "git_failed", $"git {call.Arguments[0]} failed with exit {result.ExitCode} ({said})", "run 'git fsck' and 'git status' to see what is wrong"),
        };
    }

    /// <summary>The first line git said that is not blank.</summary>
    public static string FirstLine(string text) =>
        text.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0) ?? "it said nothing";
}
