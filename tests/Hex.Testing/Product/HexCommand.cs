using System.Diagnostics;
using System.Text;

namespace Hex.Testing.Product;

/// <summary>Runs the real command line as a process of its own, as an operator would.</summary>
public static class HexCommand
{
    // Names another build of the same source to be tested, such as one that starts quicker.
    private const string TestedVariable = "HEX_TESTED_PROGRAM";

    /// <summary>The executable: the one built beside the tests, unless another is named.</summary>
    public static string Executable { get; } = FindExecutable();

    /// <summary>Runs hex to its end.</summary>
    /// <param name="home">Whose environment.</param>
    /// <param name="directory">The folder it is started in.</param>
    /// <param name="arguments">Its arguments.</param>
    public static Task<HexResult> RunAsync(TestHome home, string directory, params string[] arguments) =>
        RunAsync(home, directory, new Dictionary<string, string?>(), arguments);

    /// <summary>Runs hex to its end with further variables; a null value removes one.</summary>
    public static async Task<HexResult> RunAsync(
        TestHome home, string directory, IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        using var process = Start(home, directory, environment, arguments);
        var result = await FinishAsync(process);
        home.Remember(result);
        return result;
    }

    /// <summary>Starts hex and leaves its end to the test.</summary>
    public static Process Start(TestHome home, string directory, IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Executable, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        home.Apply(start.Environment);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    /// <summary>Waits for the end of a started hex.</summary>
    /// <param name="process">The process.</param>
    /// <param name="patience">The longest wait; <see cref="Machine.TestTimeout.Default"/> when not given.</param>
    public static async Task<HexResult> FinishAsync(Process process, TimeSpan? patience = null)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(patience ?? Machine.TestTimeout.Default);
        return new HexResult(process.ExitCode, await output, await error);
    }

    // tests run from artifacts/bin/<test project>/<configuration>/
    private static string FindExecutable()
    {
        if (Environment.GetEnvironmentVariable(TestedVariable) is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : throw new FileNotFoundException($"{TestedVariable} names no program", named);
        }

        var configuration = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(configuration.Parent!.Parent!.FullName, "Hex.Cli", configuration.Name, "hex");
    }
}
