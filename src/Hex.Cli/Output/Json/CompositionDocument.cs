using Hex.Nexus.Diagnosis;

namespace Hex.Cli.Output.Json;

/// <summary>What <c>hex doctor composition --json</c> prints.</summary>
internal sealed record CompositionDocument(
    string Variant, string Reason, IReadOnlyList<CompositionDocument.Considered> Candidates, IReadOnlyList<CompositionDocument.Asked> Servers)
{
    internal sealed record Considered(string Name, bool Tried, string Reason);

    internal sealed record Asked(string Name, string Address, bool Reachable, string? Reason);

    public static CompositionDocument Of(ActiveVariant variant) => new(
        variant.Name,
        variant.Reason,
        [.. variant.Candidates.Select(candidate => new Considered(candidate.Name, candidate.IsTried, candidate.Reason))],
        [.. variant.Servers.Select(server => new Asked(server.Endpoint.Name, server.Endpoint.Address, server.Failure is null, server.Failure?.Sentence))]);
}
