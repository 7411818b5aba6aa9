namespace Hex.Cli.Tests.Faults;

/// <summary>libfaketime, which shifts the time of day of a whole program by what a file says.</summary>
internal static class FakedClock
{
    /// <summary>Its path, or the test is skipped.</summary>
    public static string RequireLibrary()
    {
        var library = Directory.Exists("/usr/lib")
            ? Directory.EnumerateFiles("/usr/lib", "libfaketime.so.1", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 2 }).FirstOrDefault()
            : null;
        Assert.SkipWhen(library is null, "libfaketime is not installed");
        return library;
    }

    /// <summary>The variables that put it before a program; limits stay on the true monotonic clock.</summary>
    public static Dictionary<string, string?> Variables(string library, string shiftFile) => new()
    {
        ["LD_PRELOAD"] = library,
        ["FAKETIME_TIMESTAMP_FILE"] = shiftFile,
        ["FAKETIME_NO_CACHE"] = "1",
        ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
    };
}
