using Hex.Core.Conversation;
using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Runs;
using Hex.Exec.Governing;
using Hex.Exec.Loop;

namespace Hex.Exec.Candidates;

/// <summary>Makes candidates whose models answer what they answered in an earlier run.</summary>
internal sealed class RecordedModels(IRunStore store, AgentLoops loops, Governor governor, TimeProvider time)
{
    /// <summary>The candidates of a run that asked a model, in the order they tried.</summary>
    /// <exception cref="HexException">It asked none.</exception>
    public async Task<IReadOnlyList<ICandidate>> OfAsync(RunId run, CancellationToken cancellationToken)
    {
        var events = (await store.EventsAsync(run, cancellationToken)).Select(recorded => recorded.Event).ToList();

        // What the others of a race answered until they were ended proves nothing.
        var taken = events.OfType<RaceStarted>().Any() ? events.OfType<RunFinished>().LastOrDefault()?.Candidate : null;
        var asked = events.OfType<PromptBuilt>().Where(prompt => taken is null || prompt.Candidate == taken).Where(prompt => ProtocolChoice.Find(prompt.Protocol) is not null).DistinctBy(prompt => prompt.Candidate).ToList();
        return asked.Count == 0
            ? throw HexException.Refused("nothing_to_replay", $"run {run} asked no model", "replay a run that did")
            : [.. asked.Select(prompt => CandidateOf(prompt, events))];
    }

    private ModelCandidate CandidateOf(PromptBuilt prompt, IReadOnlyList<RunEvent> events)
    {
        var answers = events.Where(told => told is ModelReplied reply && reply.Candidate == prompt.Candidate
            || told is ModelFailed failed && failed.Candidate == prompt.Candidate);
        var facts = new ModelFacts { Name = prompt.Candidate, ContextTokens = prompt.ContextTokens, CallsTools = prompt.CallsNatively };
        var route = new ModelRoute(new RecordedServer(prompt.Candidate, answers), prompt.Candidate, facts) { RecordedProtocol = ProtocolChoice.Find(prompt.Protocol) };
        return new ModelCandidate(prompt.Candidate, route, loops, governor, time);
    }
}
