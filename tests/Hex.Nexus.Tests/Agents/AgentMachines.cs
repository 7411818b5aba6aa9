using Hex.Nexus.Agents;
using Hex.Nexus.Machine.Processes;

namespace Hex.Nexus.Tests.Agents;

/// <summary>This machine, as a program of an agent is given it.</summary>
internal static class AgentMachines
{
    /// <summary>With these variables, and no others.</summary>
    public static AgentMachine With(Dictionary<string, string> environment, TimeProvider? time = null) =>
        new(new ProcessCommandRunner(), new Dictionary<string, string>(environment) { ["PATH"] = Environment.GetEnvironmentVariable("PATH")! }, time ?? TimeProvider.System);

    /// <summary>No process has this name.</summary>
    public static void NothingRuns(string mark) =>
        Assert.DoesNotContain(Directory.EnumerateDirectories("/proc").Select(CommandLineOf), line => line.StartsWith(mark, StringComparison.Ordinal));

    private static string CommandLineOf(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }
}
