using Hex.Core.Conversation;
using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Runs;
using Hex.Exec.Delegates;
using Hex.Exec.Do;
using Hex.Exec.Governing;
using Hex.Exec.Loop;

namespace Hex.Exec.Candidates;

/// <summary>Decides who tries a task, in which order.</summary>
/// <param name="settings">The operator's preferences.</param>
/// <param name="embedded">The candidates that are always there.</param>
/// <param name="proposals">Reads files of edits.</param>
/// <param name="routes">Finds models.</param>
/// <param name="loops">Makes the loops models work in.</param>
/// <param name="governor">Gives models memory.</param>
/// <param name="agents">The programs of agents.</param>
/// <param name="workshop">What agents need to work.</param>
/// <param name="recordings">Plays the models of earlier runs.</param>
/// <param name="time">The clock.</param>
internal sealed class CandidateOrder(
    ExecSettings settings, IReadOnlyList<ICandidate> embedded, IProposalFiles proposals, Lazy<ModelRoutes> routes, Lazy<AgentLoops> loops, Lazy<Governor> governor,
    IReadOnlyList<IAgentProgram> agents, Lazy<DelegateWorkshop> workshop, Lazy<RecordedModels> recordings,
    TimeProvider time)
{
    private const char ModelMark = ':';
    private const char AgainMark = '#';

    /// <summary>The candidates of a request: those it names, else those the configuration names, else what is really there.</summary>
    /// <exception cref="HexException">None of them can be had; the sentence says why for each.</exception>
    public async Task<CandidateLine> ForAsync(RunRequest request, CancellationToken cancellationToken)
    {
        if (request.Replays is { } replayed)
        {
            return new CandidateLine(await recordings.Value.OfAsync(replayed, cancellationToken), IsDefault: false, []);
        }

        return request.Candidates.Count > 0
            ? await LineAsync(request.Candidates, [], isDefault: false, cancellationToken)
            : await UsualAsync(cancellationToken);
    }

    /// <summary>The candidates of a request that names none.</summary>
    /// <exception cref="HexException">None of them can be had; the sentence says why for each.</exception>
    public Task<CandidateLine> UsualAsync(CancellationToken cancellationToken) => settings.Candidates.Count > 0
        ? LineAsync(settings.Candidates, [], isDefault: false, cancellationToken)
        : LineAsync([.. settings.UsualModels, .. settings.UsualAgents], embedded, isDefault: true, cancellationToken);

    private IAgentProgram? AgentOf(string name) => agents.FirstOrDefault(agent => name == agent.Name || name.StartsWith(agent.Name + ModelMark, StringComparison.Ordinal));

    private static async Task RequireLoggedInAsync(IAgentProgram agent, CancellationToken cancellationToken)
    {
        if ((await agent.FindAsync(cancellationToken)).IsLoggedIn == false)
        {
            throw HexException.Environment(AgentCodes.NotLoggedIn, $"nobody is logged in to {agent.Name}", "log in once by hand, or give it a key");
        }
    }

    private DelegateCandidate Delegate(IAgentProgram agent, string name, string shown) =>
        new(shown, agent, name.Length > agent.Name.Length ? name[(agent.Name.Length + 1)..] : null, workshop.Value);

    private async Task<CandidateLine> LineAsync(IReadOnlyList<string> names, IReadOnlyList<ICandidate> first, bool isDefault, CancellationToken cancellationToken)
    {
        List<ICandidate> found = [.. first];
        var (skipped, absent) = (new List<CandidateReport>(), new List<CandidateReport>());

        // Programs of agents take seconds to say who they are, so they are asked at the same time.
        var probes = names.Select(AgentOf).OfType<IAgentProgram>().Distinct().ToDictionary(agent => agent.Name, agent => RequireLoggedInAsync(agent, cancellationToken));
        foreach (var name in names)
        {
            try
            {
                found.Add(await FindAsync(name, ShownName(name, found), probes, cancellationToken));
            }
            catch (HexException exception) when (exception is ModelException || AgentCodes.Mean(exception.Failure))
            {
                (isDefault && AgentCodes.MeanAbsent(exception.Failure) ? absent : skipped).Add(new CandidateReport(name, CandidateReport.Skipped, exception.Failure.What));
            }
        }

        return found.Count > 0 ? new CandidateLine(found, isDefault, skipped) { Absent = absent } : throw HexException.Environment(
            "no_candidate",
            $"no candidate can be had: {string.Join("; ", skipped.Select(report => report.Reason))}",
            $"see 'hex inference list', or choose one of: {string.Join(", ", embedded.Select(candidate => candidate.Name))}, {EditFileCandidate.Scheme}FILE");
    }

    // Whoever is named twice tries twice, and is told apart.
    private static string ShownName(string name, IReadOnlyList<ICandidate> found)
    {
        var before = found.Count(candidate => candidate.Name == name || candidate.Name.StartsWith(name + AgainMark, StringComparison.Ordinal));
        return before == 0 ? name : $"{name}{AgainMark}{before + 1}";
    }

    private async Task<ICandidate> FindAsync(string name, string shown, Dictionary<string, Task> probes, CancellationToken cancellationToken)
    {
        if (AgentOf(name) is { } agent)
        {
            await probes[agent.Name];
            return Delegate(agent, name, shown);
        }

        return await FindOtherAsync(name, shown, cancellationToken);
    }

    private async Task<ICandidate> FindOtherAsync(string name, string shown, CancellationToken cancellationToken) => name switch
    {
        _ when embedded.FirstOrDefault(candidate => candidate.Name == name) is { } known => known,
        _ when name.StartsWith(EditFileCandidate.Scheme, StringComparison.Ordinal) =>
            new EditFileCandidate(shown, proposals.Read(name[EditFileCandidate.Scheme.Length..])),
        _ => new ModelCandidate(shown, await routes.Value.FindAsync(name, cancellationToken), loops.Value, governor.Value, time),
    };
}
