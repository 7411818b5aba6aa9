using Hex.Core.Conversation;
using Hex.Core.Failures;

namespace Hex.Nexus.Inference.Endpoints;

/// <summary>Says which addresses hex talks to, and gives them one form.</summary>
internal static class EndpointAddress
{
    private const string VersionPath = "/v1";

    /// <summary>The endpoint with its address in the form its dialect needs.</summary>
    /// <exception cref="HexException">The address is none hex would talk to.</exception>
    public static ModelEndpoint Settled(ModelEndpoint endpoint) =>
        Problem(endpoint) is { } problem ? throw new HexException(problem) : endpoint with { Address = Normal(endpoint) };

    /// <summary>What is wrong with the address of an endpoint, or null.</summary>
    public static Failure? Problem(ModelEndpoint endpoint)
    {
        if (!Uri.TryCreate(endpoint.Address, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.Host.Length == 0)
            return Refused("bad_address", $"the address of {endpoint.Name} is no http or https address", "write it like https://models.example.com/v1");

        if (address.UserInfo.Length > 0)
            return Refused("credentials_in_address", $"the address of {endpoint.Name} holds a name or a password", "put the key into an environment variable and name that with --key-env");

        if (address.Query.Length > 0 || address.Fragment.Length > 0)
            return Refused("bad_address", $"the address of {endpoint.Name} has more than a path", "leave out what follows ? or #");

        return address.Scheme == "http" && !address.IsLoopback && endpoint.KeyVariable is not null
            ? Refused("key_in_clear", $"the key of {endpoint.Name} would go to {address.Host} unencrypted", "use an https address")
            : null;
    }

    // An address without a path means the version every server has; Anthropic's paths begin with it themselves.
    private static string Normal(ModelEndpoint endpoint)
    {
        var address = new Uri(endpoint.Address).GetLeftPart(UriPartial.Path).TrimEnd('/');
        var isBare = new Uri(address).AbsolutePath == "/";
        return endpoint.Dialect switch
        {
            ModelDialect.OpenAI when isBare => address + VersionPath,
            ModelDialect.Anthropic when address.EndsWith(VersionPath, StringComparison.Ordinal) => address[..^VersionPath.Length],
            _ => address,
        };
    }

    private static Failure Refused(string code, string what, string remedy) => new(FailureKind.Refused, code, what, remedy);
}
