using Hex.Core.Failures;
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
            LibC.Access or LibC.NotPermitted or LibC.ReadOnlyFileSystem =>
                HexException.Environment("no_permission", what, "give yourself the permission and try again"),
            LibC.TooManyOpenFiles => HexException.Environment("too_many_open_files", what, "raise the limit with ulimit -n 1024 and try again"),
            LibC.NoSpace => HexException.Environment("no_space", what, "free some space and try again"),
            _ when error == LibC.QuotaExceeded => HexException.Environment("no_space", what, "free some space and try again"),
            _ when error == LibC.NameTooLong => HexException.Refused("name_too_long", what, "use a shorter name"),
            _ => HexException.Environment("file_access_failed", what, "check the disk and try again"),
        };
    }

    /// <summary>The failure for an exception of the framework, which carries the error number of the system.</summary>
    public static HexException FromException(string path, string act, Exception cause)
    {
        // Access denied has a result code of the framework's own.
        var error = cause is UnauthorizedAccessException ? LibC.Access : cause.HResult;
        return new HexException(FromError(path, act, error).Failure, cause);
    }

    // A path may hold anything a message must not.
    private static string Shown(string path) =>
        string.Concat(path.Select(letter => char.IsControl(letter) ? $"\\u{(int)letter:x4}" : letter.ToString()));
}
