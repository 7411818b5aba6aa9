using System.Diagnostics;
using System.Globalization;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary>An operator with a repository, and what a test has hex do there.</summary>
public abstract class FaultScene : IDisposable
{
    private protected static readonly IReadOnlyDictionary<string, string?> NoVariables = new Dictionary<string, string?>();

    private protected TestHome Home { get; } = new();

    private protected TempRepository Repository { get; } = new();

    public virtual void Dispose()
    {
        Home.Dispose();
        Repository.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A run that puts the value right, with its events as JSON.</summary>
    private protected string[] RightValue(params string[] options) => RightValueBy(TempRepository.Evidence, options);

    /// <summary>The same with other evidence.</summary>
    private protected string[] RightValueBy(string evidence, params string[] options) =>
        ["do", "run", "put the value right", "--file", TempRepository.File, "--evidence", evidence, "--json",
            "--model", Repository.Proposals(("wrong", "right")), .. options];

    private protected Task<HexResult> HexAsync(params string[] arguments) => HexCommand.RunAsync(Home, Repository.Root, arguments);

    private protected Task<HexResult> HexAsync(IReadOnlyDictionary<string, string?> variables, params string[] arguments) =>
        HexCommand.RunAsync(Home, Repository.Root, variables, arguments);

    private protected Process Start(params string[] arguments) => HexCommand.Start(Home, Repository.Root, NoVariables, arguments);

    private protected Process Start(IReadOnlyDictionary<string, string?> variables, params string[] arguments) =>
        HexCommand.Start(Home, Repository.Root, variables, arguments);

    /// <summary>Runs a shell script that starts hex as <c>"$0"</c>.</summary>
    private protected async Task<HexResult> ShellAsync(string script)
    {
        var start = new ProcessStartInfo("bash", ["-c", script, HexCommand.Executable])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Home.Apply(start.Environment);
        using var shell = Process.Start(start)!;
        var result = await HexCommand.FinishAsync(shell);
        Home.Remember(result);
        return result;
    }

    /// <summary>What the operator does in the working tree, as a script.</summary>
    private protected void Operator(string script)
    {
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-e", "-c", script]) { WorkingDirectory = Repository.Root })!;
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }

    /// <summary>Waits for the end of a started hex.</summary>
    private protected async Task<HexResult> EndAsync(Process hex)
    {
        var end = await HexCommand.FinishAsync(hex);
        Home.Remember(end);
        return end;
    }

    /// <summary>Sends a signal, such as <c>INT</c>, to a started hex.</summary>
    private protected static void Send(string signal, Process hex)
    {
        using var kill = Process.Start("kill", ["-s", signal, hex.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Arguments as words of a shell script.</summary>
    private protected static string Words(IEnumerable<string> arguments) => string.Join(' ', arguments.Select(argument => $"'{argument}'"));

    private protected static Dictionary<string, string?> Variable(string name, string? value) => new() { [name] = value };

    /// <summary>The end is what it should be, told in one sentence.</summary>
    private protected static void EndsWith(HexResult result, int exit, string code)
    {
        Assert.True(exit == result.Exit, $"exit {result.Exit}: {result.Error}{result.Output}");
        Assert.Contains($"\"{code}\"", result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1], StringComparison.Ordinal);
        TellsOnce(result);
    }

    /// <summary>Standard error is one sentence of hex's.</summary>
    private protected static void TellsOnce(HexResult result)
    {
        var sentence = Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("hex: ", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("unexpected", sentence, StringComparison.Ordinal);
    }
}
