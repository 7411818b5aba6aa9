using Hex.Nexus.Configuration;

namespace Hex.Cli.Output.Json;

/// <summary>What <c>hex trust --json</c> prints.</summary>
internal sealed record TrustDocument(string? File, string? Hash, string State, IReadOnlyList<TrustDocument.Power> Powers)
{
    internal sealed record Power(string Name, IReadOnlyList<string> Value);

    public static TrustDocument Of(TrustStatus? status) => status is null
        ? new TrustDocument(null, null, "nothing_to_trust", [])
        : new TrustDocument(status.File, status.Hash, NameOf(status.State), [.. status.Powers.Select(power => new Power(power.Key.Name, power.Items))]);

    private static string NameOf(TrustState state) => state switch
    {
        TrustState.Trusted => "trusted",
        TrustState.Changed => "changed",
        _ => "not_trusted",
    };
}
