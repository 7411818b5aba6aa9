using Hex.Core.Conversation;
using Hex.Core.Ports;
using Hex.Exec.Edits;

namespace Hex.Exec.Loop;

/// <summary>Chooses how a model is to word its edits, and remembers how well it did.</summary>
internal sealed class ProtocolChoice(IProtocolMemory memory)
{
    /// <summary>The protocol for a model.</summary>
    /// <param name="asked">What the operator asks for; null chooses by what the model did well before. Without tools, JSON is no choice: it is a call of one.</param>
    /// <param name="model">The model.</param>
    /// <param name="callsNatively">Whether it calls tools natively.</param>
    /// <param name="isFast">Whether it has no tools at all.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    public async Task<EditProtocol> ChooseAsync(EditProtocol? asked, string model, bool callsNatively, bool isFast, CancellationToken cancellationToken)
    {
        var possible = Enum.GetValues<EditProtocol>().Where(protocol => !isFast || protocol != EditProtocol.Json).ToList();
        if (asked is { } chosen && possible.Contains(chosen))
        {
            return chosen;
        }

        var usual = callsNatively && !isFast ? EditProtocol.Json : EditProtocol.Fenced;
        var scores = await memory.ScoresAsync(model, cancellationToken);
        return possible.MaxBy(protocol => (Expected(scores, protocol), protocol == usual));
    }

    /// <summary>Counts one proposal.</summary>
    public Task CountAsync(string model, EditProtocol protocol, bool isUsable, CancellationToken cancellationToken) =>
        memory.CountAsync(model, NameOf(protocol), isUsable, cancellationToken);

    // Two imagined successes of four: what was never tried beats what fails more often than it works, and nothing else.
    private static double Expected(IReadOnlyList<ProtocolScore> scores, EditProtocol protocol)
    {
        var score = scores.FirstOrDefault(score => score.Protocol == NameOf(protocol));
        return score is null ? 0.5 : (score.Usable + 2.0) / (score.Usable + score.Unusable + 4);
    }

    /// <summary>The name a protocol is remembered by, in the store and in a run's log.</summary>
    public static string NameOf(EditProtocol protocol) => protocol.ToString().ToLowerInvariant();

    /// <summary>The protocol of a name, or null when there is none of that name.</summary>
    public static EditProtocol? Find(string name) => Enum.GetValues<EditProtocol>().Cast<EditProtocol?>().FirstOrDefault(protocol => NameOf(protocol!.Value) == name);
}
