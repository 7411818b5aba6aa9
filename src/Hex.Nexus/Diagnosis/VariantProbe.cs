using Hex.Nexus.Configuration;
using Hex.Nexus.Inference;

namespace Hex.Nexus.Diagnosis;

/// <summary>The use case behind <c>hex doctor composition</c>.</summary>
public sealed class VariantProbe
{
    private const string Builtin = "builtin";

    // Claude Code sets these for whatever it starts.
    private static readonly string[] ClaudeVariables = ["CLAUDECODE", "CLAUDE_CODE_ENTRYPOINT"];

    private readonly IReadOnlyDictionary<string, string> _environment;
    private readonly ConfigurationLoader _configuration;
    private readonly ModelCatalog _models;

    internal VariantProbe(IReadOnlyDictionary<string, string> environment, ConfigurationLoader configuration, ModelCatalog models) =>
        (_environment, _configuration, _models) = (environment, configuration, models);

    /// <summary>Looks at the environment, the configuration and every endpoint.</summary>
    public async Task<ActiveVariant> LookAsync(CancellationToken cancellationToken)
    {
        var candidates = await CandidatesAsync(cancellationToken);
        return ClaudeVariables.FirstOrDefault(name => !string.IsNullOrEmpty(_environment.GetValueOrDefault(name))) is { } variable
            ? new ActiveVariant("under_claude_code", $"{variable} is set, so Claude Code started hex", candidates)
            : new ActiveVariant("standalone", $"neither {string.Join(" nor ", ClaudeVariables)} is set", candidates);
    }

    private async Task<IReadOnlyList<ConsideredCandidate>> CandidatesAsync(CancellationToken cancellationToken)
    {
        var loaded = await _configuration.InspectAsync(cancellationToken);
        var configured = loaded.Settings.Candidates;
        var named = loaded.Values.FirstOrDefault(value => value.Key.Name is SettingKeys.ReactModels or SettingKeys.ReactModel);
        var endpoints = (await _models.ListAsync(cancellationToken)).Select(EndpointOf);
        return configured.Count > 0 && named is not null
            ? [.. configured.Select(name => new ConsideredCandidate(name, true, $"named by {named.Key.Name} ({named.Where})")), .. endpoints]
            : [new ConsideredCandidate(Builtin, true, "always there, and nothing else is named"), .. endpoints];
    }

    private static ConsideredCandidate EndpointOf(EndpointStatus status) => new(
        status.Endpoint.Name,
        IsTried: false,
        status.Failure is { } failure ? failure.Sentence.TrimEnd('.')
            : status.Models.Count == 0 ? "it answers, but has no model"
            : $"it answers, and has {string.Join(", ", status.Models.Take(5).Select(model => model.Name))}{(status.Models.Count > 5 ? $" and {status.Models.Count - 5} more" : string.Empty)}");
}
