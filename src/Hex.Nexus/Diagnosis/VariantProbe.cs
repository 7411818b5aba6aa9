using Hex.Core.Failures;
using Hex.Exec.Candidates;
using Hex.Exec.Delegates;
using Hex.Nexus.Configuration;
using Hex.Nexus.Inference;

namespace Hex.Nexus.Diagnosis;

/// <summary>The use case behind <c>hex doctor composition</c>.</summary>
public sealed class VariantProbe
{
    // Claude Code sets these for whatever it starts.
    private static readonly string[] ClaudeVariables = ["CLAUDECODE", "CLAUDE_CODE_ENTRYPOINT"];

    private readonly IReadOnlyDictionary<string, string> _environment;
    private readonly ConfigurationLoader _configuration;
    private readonly Func<HexSettings, CandidateOrder> _order;
    private readonly Func<ModelCatalog> _models;

    internal VariantProbe(
        IReadOnlyDictionary<string, string> environment, ConfigurationLoader configuration, Func<HexSettings, CandidateOrder> order, Func<ModelCatalog> models) =>
        (_environment, _configuration, _order, _models) = (environment, configuration, order, models);

    /// <summary>Looks at the environment, the configuration and every endpoint.</summary>
    public async Task<ActiveVariant> LookAsync(CancellationToken cancellationToken)
    {
        var loaded = await _configuration.InspectAsync(cancellationToken);
        var candidates = await CandidatesAsync(loaded, cancellationToken);
        var servers = await _models().ListAsync(cancellationToken);
        return ClaudeVariables.FirstOrDefault(name => !string.IsNullOrEmpty(_environment.GetValueOrDefault(name))) is { } variable
            ? new ActiveVariant("under_claude_code", $"{variable} is set, so Claude Code started hex", candidates, servers)
            : new ActiveVariant("standalone", $"neither {string.Join(" nor ", ClaudeVariables)} is set", candidates, servers);
    }

    private async Task<IReadOnlyList<ConsideredCandidate>> CandidatesAsync(LoadedConfiguration loaded, CancellationToken cancellationToken)
    {
        var named = loaded.Values.FirstOrDefault(value => value.Key.Name is SettingKeys.ReactModels or SettingKeys.ReactModel && value.Items.Count > 0);
        try
        {
            var line = await _order(loaded.Settings).UsualAsync(cancellationToken);
            return
            [
                .. line.Candidates.Select(candidate => new ConsideredCandidate(candidate.Name, IsTried: true, WhyTried(named, candidate))),
                .. line.Skipped.Concat(line.Absent).Select(report => new ConsideredCandidate(report.Name, IsTried: false, report.Reason)),
            ];
        }
        catch (HexException exception)
        {
            // Every one of those that are named cannot be had, and the sentence says so of each.
            return [.. loaded.Settings.Candidates.Select(name => new ConsideredCandidate(name, IsTried: false, exception.Failure.What))];
        }
    }

    private static string WhyTried(ConfiguredValue? named, ICandidate candidate) =>
        named is not null ? $"named by {named.Key.Name} ({named.Where})"
        : candidate is ModelCandidate ? "nobody is named, and a server has this usual model"
        : candidate is DelegateCandidate ? "nobody is named, and its program is there"
        : "nobody is named, and it is always there";
}
