using System.Reflection;
using Hex.Exec.Do;
using Hex.Exec.Edits;
using Hex.Exec.Governing;
using Hex.Nexus.Configuration;
using Hex.Nexus.Machine.Processes;

namespace Hex.Nexus.Composition;

/// <summary>Turns the configuration and the environment into what the use cases are told.</summary>
internal static class SettingsBinding
{
    /// <summary>Binds the settings once.</summary>
    public static ExecSettings Bind(HexSettings settings, NexusOptions options) => new()
    {
        HexVersion = typeof(SettingsBinding).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
        Candidates = settings.Candidates,
        AgentsRunAnything = settings.AgentCommands == "any",
        EditProtocol = Enum.TryParse<EditProtocol>(settings.EditProtocol, ignoreCase: true, out var protocol) ? protocol : null,
        Governor = GovernorSettings.Of(settings.GovernorIsOn, settings.GovernorJobMegabytes, settings.GovernorSafetyMegabytes),
        ContextTokens = settings.ContextTokens,
        CriticalPathsAllowed = settings.AllowedCriticalPaths,
        WorktreeSetup = settings.WorktreeSetup,
        Parallelism = Environment.ProcessorCount,
        IsTerminated = options.IsTerminated,
        EvidenceEnvironment = settings.EvidenceEnvironment.Distinct(StringComparer.Ordinal)
            .Where(options.Environment.ContainsKey)
            .ToDictionary(name => name, name => (string?)options.Environment[name], StringComparer.Ordinal),
        Secrets = [.. options.Environment.Where(variable => !ChildEnvironment.IsHandedOn(variable.Key) && IsValue(variable)).Select(variable => variable.Value)],
    };

    // hex's own and git's variables are kept from children, but are no secrets; nor is a path.
    private static bool IsValue(KeyValuePair<string, string> variable) =>
        !variable.Key.StartsWith("HEX_", StringComparison.OrdinalIgnoreCase)
        && !variable.Key.StartsWith("GIT_", StringComparison.OrdinalIgnoreCase)
        && !variable.Value.StartsWith('/');
}
