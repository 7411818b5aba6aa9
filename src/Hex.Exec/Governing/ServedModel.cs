using Hex.Core.Admission;
using Hex.Core.Conversation;
using Hex.Core.Ports;
using Hex.Exec.Loop;

namespace Hex.Exec.Governing;

/// <summary>A model whose memory this machine has to give, and what it takes; or why it is not judged.</summary>
/// <param name="Residency">The memory of its server, or null where it is not judged.</param>
/// <param name="Size">What it takes, or null where it is not judged.</param>
/// <param name="Unjudged">Why it is not judged; null where it is, and where there is nothing to say.</param>
internal sealed record ServedModel(IModelResidency? Residency, ModelSize? Size, string? Unjudged)
{
    private const string Latest = ":latest";

    /// <summary>Asks a model's server what the model takes.</summary>
    /// <exception cref="ModelException">The server does not answer.</exception>
    public static async Task<ServedModel> FindAsync(ModelRoute route, CancellationToken cancellationToken)
    {
        var isHere = Uri.TryCreate(route.Server.Endpoint.Address, UriKind.Absolute, out var address) && address.Host.Length > 0 && address.IsLoopback;
        if (route.Server.Residency is not { } residency)
        {
            return new ServedModel(null, null, isHere ? "its server does not tell what its models take" : null);
        }

        if (!isHere)
        {
            return new ServedModel(null, null, "its server is on another machine");
        }

        var size = await residency.SizeAsync(route.Model, cancellationToken);
        return size?.WeightBytes > 0
            ? new ServedModel(residency, size, null)
            : new ServedModel(null, null, "its server does not tell its size");
    }

    /// <summary>A model's name with the tag that servers add to one without.</summary>
    public static string FullName(string model) => model.AsSpan(model.LastIndexOf('/') + 1).Contains(':') ? model : model + Latest;

    /// <summary>The same text for all addresses of one server on this machine.</summary>
    public static string ServerName(ModelEndpoint endpoint) => $"loopback:{new Uri(endpoint.Address).Port}";
}
