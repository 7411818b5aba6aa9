using Hex.Core.Failures;
using Hex.Core.Workspaces;
using Hex.Nexus.Machine.Native;

namespace Hex.Nexus.Machine.Files;

/// <summary>Words the failures of file access, each naming the path.</summary>
internal static class FileFailures
{
    public static HexException Outside(string path, string rule) =>
        HexException.Refused("path_outside", $"the path '{Shown(path)}' {rule}", "use a path relative to the root, with forward slashes");

    public static HexException ThroughLink(string path) =>
        HexException.Refused("path_through_link", $"'{Shown(path)}' is a symbolic link or lies behind one", "name the real file");

    public static HexException NotRegular(string path) =>
        HexException.Refused("not_a_regular_file", $"'{Shown(path)}' is not a regular file", "name a regular file");

    public static HexException ChangedMeanwhile(string path) =>
        HexException.Refused(ExpectedFile.ChangedCode, $"'{Shown(path)}' changed just when hex was about to write there, and was left alone", "look at it and run again");

    public static HexException Missing(string path) =>
        HexException.Refused("file_missing", $"'{Shown(path)}' does not exist", "check the path");

    public static HexException TooLarge(string path, long limit) =>
        HexException.Refused("file_too_large", $"'{Shown(path)}' is larger than {limit} bytes", "leave it out");

    public static HexException RootGone(string root) =>
        HexException.Environment("root_not_a_folder", $"'{Shown(root)}' is not a real folder", "check that it exists and that no part of its path is a symbolic link");

    /// <summary>The failure for an error number of the system.</summary>
    /// <param name="path">The path concerned.</param>
    /// <param name="act">What could not be done, such as <c>written</c>.</param>
    /// <param name="error">The error number.</param>
    public static HexException FromError(string path, string act, int error)
    {
        var what = $"'{Shown(path)}' could not be {act} ({LibC.Describe(error)})";
        return error switch
        {
            LibC.NoEntry => Missing(path),
            _ when error == LibC.NameTooLong => HexException.Refused("name_too_long", what, "use a shorter name"),
            _ => new HexException(SystemFailure.Of(error, what)),
        };
    }

    /// <summary>The failure for an exception of the framework about a file of hex's own, which nobody named.</summary>
    public static HexException FromException(string path, string act, Exception cause)
    {
        var error = SystemFailure.NumberOf(cause);
        return new HexException(SystemFailure.Of(error, $"'{Shown(path)}' could not be {act} ({LibC.Describe(error)})"), cause);
    }

    // A path may hold anything a message must not.
    private static string Shown(string path) =>
        string.Concat(path.Select(letter => char.IsControl(letter) ? $"\\u{(int)letter:x4}" : letter.ToString()));
}
