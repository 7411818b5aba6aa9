using Hex.Nexus.Diagnosis;

namespace Hex.Cli.Output.Json;

/// <summary>What <c>hex doctor composition --json</c> prints.</summary>
internal sealed record CompositionDocument(string Variant, string Reason, IReadOnlyList<CompositionDocument.Considered> Candidates)
{
    internal sealed record Considered(string Name, bool Tried, string Reason);

    public static CompositionDocument Of(ActiveVariant variant) =>
        new(variant.Name, variant.Reason, [.. variant.Candidates.Select(candidate => new Considered(candidate.Name, candidate.IsTried, candidate.Reason))]);
}
