using System.Diagnostics;

namespace Hex.Cli.Tests;

/// <summary>The real hex as a process of its own.</summary>
internal static class StartedHex
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The executable beside the test.</summary>
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "hex");

    /// <summary>Runs a script of bash with hex on the PATH.</summary>
    public static async Task<InvokedHex> BashAsync(string script, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-c", script])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["PATH"] = $"{AppContext.BaseDirectory}:{start.Environment["PATH"]}";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return new InvokedHex(process.ExitCode, await output, await error);
    }
}
