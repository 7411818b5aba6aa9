using System.Collections.Concurrent;
using Hex.Core.Failures;
using Hex.Exec.Delegates;
using Hex.Nexus.Machine.Processes;

namespace Hex.Nexus.Agents;

/// <summary>Finds the programs of agents, once each: where the operator says, on the search path, or where their installers put them.</summary>
/// <param name="environment">The variables of hex itself.</param>
internal sealed class AgentLookup(IReadOnlyDictionary<string, string> environment)
{
    private static readonly string[] InstallersFolders = [".local/bin", ".npm-global/bin", "bin", ".opencode/bin"];

    private readonly ConcurrentDictionary<string, string> _found = new(StringComparer.Ordinal);

    /// <summary>The absolute path of a program.</summary>
    /// <param name="variable">The variable by which the operator names it.</param>
    /// <param name="name">Its usual name.</param>
    /// <exception cref="HexException">It is not there.</exception>
    public string Find(string variable, string name) => _found.GetOrAdd(name, _ => Look(variable, name));

    /// <summary>A program is there that does not answer as it should.</summary>
    public static HexException Broken(string agent, string path, string said) => HexException.Environment(
        "agent_broken", $"'{path}' does not work as {agent}: {(said.Trim().Split('\n')[0] is { Length: > 0 } words ? words : "it says nothing")}", "install it anew, its scripts included");

    private string Look(string variable, string name)
    {
        if (environment.GetValueOrDefault(variable) is { Length: > 0 } named)
        {
            return Path.IsPathFullyQualified(named) && File.Exists(named) ? named : throw HexException.Environment(
                "agent_not_found", $"{variable} \"{named}\" is not the absolute path of a program", "set it to one, or unset it");
        }

        return SearchPath.Find(Folders(), name) ?? throw HexException.Environment(
            AgentCodes.NotInstalled, $"'{name}' is not installed here", $"install it, or name its program in {variable}");
    }

    private IEnumerable<string> Folders()
    {
        var onPath = SearchPath.Folders(environment.GetValueOrDefault("PATH"));
        return environment.GetValueOrDefault("HOME") is { Length: > 0 } home ? onPath.Concat(InstallersFolders.Select(folder => Path.Combine(home, folder))) : onPath;
    }
}
