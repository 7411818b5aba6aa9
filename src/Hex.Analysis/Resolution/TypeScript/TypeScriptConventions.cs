namespace Hex.Analysis.Resolution.TypeScript;

/// <summary>What names tell by custom.</summary>
internal static class TypeScriptConventions
{
    private static readonly HashSet<string> TestFolders = new(StringComparer.Ordinal) { "test", "tests", "__tests__", "__mocks__", "spec", "e2e", "cypress" };
    private static readonly string[] TestMarks = ["test", "spec", "cy", "e2e"];

    /// <summary>The modules that Node brings itself.</summary>
    private static readonly HashSet<string> NodeModules = new(StringComparer.Ordinal)
    {
        "assert", "async_hooks", "buffer", "child_process", "cluster", "console", "constants", "crypto", "dgram", "diagnostics_channel", "dns", "domain", "events", "fs",
        "http", "http2", "https", "inspector", "module", "net", "os", "path", "perf_hooks", "process", "punycode", "querystring", "readline", "repl", "stream",
        "string_decoder", "sys", "timers", "tls", "trace_events", "tty", "url", "util", "v8", "vm", "wasi", "worker_threads", "zlib",
    };

    /// <summary>Whether a file is a test.</summary>
    public static bool IsTest(string path)
    {
        var parts = path.Split('/');
        return parts[..^1].Any(TestFolders.Contains) || parts[^1].Split('.')[1..].Any(part => TestMarks.Contains(part));
    }

    /// <summary>The module of Node a name stands for, or null.</summary>
    public static string? NodeModule(string specifier)
    {
        if (specifier.StartsWith("node:", StringComparison.Ordinal))
            return specifier["node:".Length..];

        return NodeModules.Contains(specifier.Split('/')[0]) ? specifier : null;
    }

    /// <summary>The name of the package a specifier starts with, or null when no package may be called so.</summary>
    public static string? PackageOf(string specifier)
    {
        var parts = specifier.Split('/');
        if (specifier.Length == 0 || parts[0].Length == 0 || parts[0][0] is '~' or '.' or '#' or '$' or '!' || parts[0] == "@")
            return null;

        return parts[0][0] != '@' ? parts[0] : parts.Length > 1 && parts[1].Length > 0 ? $"{parts[0]}/{parts[1]}" : null;
    }
}
