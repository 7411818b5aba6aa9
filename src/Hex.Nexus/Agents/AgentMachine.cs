using Hex.Core.Ports;

namespace Hex.Nexus.Agents;

/// <summary>What the programs of agents need of this machine.</summary>
/// <param name="Commands">Starts them.</param>
/// <param name="Environment">The variables of hex itself.</param>
/// <param name="Time">The clock.</param>
internal sealed record AgentMachine(ICommandRunner Commands, IReadOnlyDictionary<string, string> Environment, TimeProvider Time)
{
    /// <summary>Finds them.</summary>
    public AgentLookup Lookup { get; } = new(Environment);

    /// <summary>The variables of hex that have one of these names and a value.</summary>
    public Dictionary<string, string?> Variables(IEnumerable<string> names) => names
        .Where(name => Environment.GetValueOrDefault(name) is { Length: > 0 })
        .ToDictionary(name => name, name => (string?)Environment[name], StringComparer.Ordinal);

    /// <summary>Whether one of these variables is set.</summary>
    public bool HasAny(params string[] names) => Variables(names).Count > 0;
}
