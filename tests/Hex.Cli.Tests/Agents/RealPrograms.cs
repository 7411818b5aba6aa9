using System.Collections.Concurrent;
using System.Diagnostics;
using Hex.Testing.Machine;

namespace Hex.Cli.Tests.Agents;

/// <summary>The real programs of agents, installed from npm below the build output.</summary>
internal static class RealPrograms
{
    private static readonly ConcurrentDictionary<string, Lazy<string>> Installed = new(StringComparer.Ordinal);

    /// <summary>Skips a test unless the operator asks for real programs: they are some hundred megabytes from the network.</summary>
    public static void NeedConsent() =>
        Assert.SkipUnless(Environment.GetEnvironmentVariable("HEX_TEST_REAL_AGENTS") == "1", "installs programs of agents from npm; set HEX_TEST_REAL_AGENTS=1 to run it");

    /// <summary>The path of a program.</summary>
    /// <param name="package">Its package with its version.</param>
    /// <param name="program">Its name.</param>
    public static string Find(string package, string program) => Installed.GetOrAdd(package, _ => new Lazy<string>(() => Install(package, program))).Value;

    private static string Install(string package, string program)
    {
        Programs.Need("npm");
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "agents", package.Replace('/', '+'))).FullName;
        var path = Path.Combine(folder, "node_modules", ".bin", program);
        if (!File.Exists(path))
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", ["install", "--no-audit", "--no-fund", "--prefix", folder, package]))!;
            npm.WaitForExit();
            Assert.Equal(0, npm.ExitCode);
        }

        return path;
    }
}
