using Hex.Exec.Architecture.Layers;

namespace Hex.Exec.Architecture.Rules;

/// <summary>Which layer may use which besides itself: the one table.</summary>
internal static class LayerTable
{
    private static readonly Dictionary<Layer, Layer[]> MayUse = new()
    {
        [Layer.Domain] = [Layer.Shared],
        [Layer.Ports] = [Layer.Domain, Layer.Shared],
        [Layer.UseCases] = [Layer.Domain, Layer.Ports, Layer.Shared],
        [Layer.PrimaryAdapters] = [Layer.Domain, Layer.Ports, Layer.UseCases, Layer.Shared],
        [Layer.SecondaryAdapters] = [Layer.Domain, Layer.Ports, Layer.Infrastructure, Layer.Shared],
        [Layer.Adapters] = [Layer.Domain, Layer.Ports, Layer.UseCases, Layer.Infrastructure, Layer.Shared],
        [Layer.Infrastructure] = [Layer.Domain, Layer.Ports, Layer.UseCases, Layer.Shared],
        [Layer.Shared] = [],
    };

    /// <summary>Whether files of one layer may use files of another; roots may use everything.</summary>
    public static bool Allows(Layer from, Layer to) => from == to || !MayUse.TryGetValue(from, out var allowed) || allowed.Contains(to);

    /// <summary>What a layer may use, in words.</summary>
    public static string AllowedOf(Layer from) => MayUse.GetValueOrDefault(from) is { Length: > 0 } allowed
        ? string.Join(", ", allowed.Select(LayerName.Of)) : "nothing but itself";
}
