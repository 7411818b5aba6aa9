namespace Hex.Analysis.Resolution.Go;

/// <summary>What Go brings itself.</summary>
internal static class StandardLibrary
{
    private static readonly HashSet<string> Roots = new(StringComparer.Ordinal)
    {
        "archive", "arena", "bufio", "builtin", "bytes", "C", "cmp", "compress", "container", "context", "crypto", "database", "debug", "embed", "encoding", "errors", "expvar", "flag",
        "fmt", "go", "hash", "html", "image", "index", "io", "iter", "log", "maps", "math", "mime", "net", "os", "path", "plugin", "reflect", "regexp", "runtime", "slices", "sort",
        "strconv", "strings", "structs", "sync", "syscall", "testing", "text", "time", "unicode", "unique", "unsafe", "weak",
    };

    /// <summary>Whether an import path is one of its packages.</summary>
    public static bool Has(string path) => Roots.Contains(path.Split('/')[0]);
}
