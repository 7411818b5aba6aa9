using System.Diagnostics;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary>Runs hex, and all it starts, under strace with system calls that kill or fail.</summary>
internal static class TracedHex
{
    /// <summary>Set to <c>full</c>, every sweep takes each number instead of a sample.</summary>
    private const string Variable = "HEX_SWEEP";

    private static readonly Lazy<bool> CanTrace = new(() =>
    {
        try
        {
            using var probe = Process.Start(new ProcessStartInfo("strace", ["-f", "-o", "/dev/null", "true"]) { RedirectStandardError = true })!;
            probe.StandardError.ReadToEnd();
            probe.WaitForExit();
            return probe.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    });

    /// <summary>Whether sweeps leave nothing out.</summary>
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable(Variable) == "full";

    /// <summary>Runs hex to its end, or to the end strace makes of it.</summary>
    /// <param name="home">The operator.</param>
    /// <param name="directory">Where hex is started.</param>
    /// <param name="injection">What strace injects, such as <c>rename:signal=SIGKILL:when=2</c>.</param>
    /// <param name="arguments">What hex is told.</param>
    public static async Task<HexResult> RunAsync(TestHome home, string directory, string injection, params string[] arguments)
    {
        SkipWithoutTracing();
        var calls = injection[..injection.IndexOf(':', StringComparison.Ordinal)];
        var start = new ProcessStartInfo(
            "strace", ["-f", "--seccomp-bpf", "-o", "/dev/null", "-e", $"trace={calls}", "-e", $"inject={injection}", HexCommand.Executable, .. arguments])
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        home.Apply(start.Environment);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var result = await HexCommand.FinishAsync(process);
        home.Remember(result);
        return result;
    }

    /// <summary>Skips a test where strace is absent or not permitted.</summary>
    public static void SkipWithoutTracing() => Assert.SkipUnless(CanTrace.Value, "strace is not there, or may not trace");
}
