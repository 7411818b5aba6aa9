using System.Diagnostics;

namespace Hex.State.Tests.Children;

/// <summary>A process that a test started and answers for.</summary>
internal sealed class ChildProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private ChildProcess(string executable, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(executable, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
    }

    /// <summary>This assembly, playing another hex process.</summary>
    public static string Executable => Path.Combine(AppContext.BaseDirectory, typeof(ChildProcess).Assembly.GetName().Name!);

    public static ChildProcess Hex(params string[] arguments) => new(Executable, [StoreChild.Verb, .. arguments]);

    public static ChildProcess Start(string executable, params string[] arguments) => new(executable, arguments);

    /// <summary>Runs a command to its end.</summary>
    /// <returns>Whether it is there and succeeded.</returns>
    public static async Task<bool> Try(string executable, params string[] arguments)
    {
        try
        {
            using var child = Start(executable, arguments);
            await child.ReadToEnd();
            return await child.ExitCode() == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    public async Task<string?> ReadLine() => await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience);

    public async Task<string> ReadToEnd() => await _process.StandardOutput.ReadToEndAsync().WaitAsync(Patience);

    public async Task<string> Complaint() => await _process.StandardError.ReadToEndAsync().WaitAsync(Patience);

    public void WriteLine(string line)
    {
        _process.StandardInput.WriteLine(line);
        _process.StandardInput.Flush();
    }

    public async Task<int> ExitCode()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    public void Kill() => _process.Kill();

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}
