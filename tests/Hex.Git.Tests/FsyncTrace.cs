using System.Text.Json;

namespace Hex.Git.Tests;

/// <summary>Git's own trace of its processes: which of them waited for the disk.</summary>
internal sealed class FsyncTrace(string file)
{
    private const string Variable = "GIT_TRACE2_EVENT";

    /// <summary>Has every git that a runner starts write into a trace.</summary>
    public static FsyncTrace Of(ObservedCommandRunner runner, string folder)
    {
        var file = Path.Combine(folder, "trace.json");
        runner.Variables[Variable] = file;
        return new FsyncTrace(file);
    }

    /// <summary>The subcommands that synced what they wrote.</summary>
    public IReadOnlySet<string> Synced()
    {
        var events = File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var names = events.Where(entry => Text(entry, "event") == "cmd_name").ToDictionary(entry => Text(entry, "sid"), entry => Text(entry, "name"));
        return events.Where(entry => Text(entry, "event") == "data" && Text(entry, "key") == "fsync/hardware-flush")
            .Select(entry => names[Text(entry, "sid")]).ToHashSet();
    }

    private static string Text(JsonElement entry, string name) => entry.TryGetProperty(name, out var value) ? value.GetString()! : string.Empty;
}
