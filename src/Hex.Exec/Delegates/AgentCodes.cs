using Hex.Core.Failures;

namespace Hex.Exec.Delegates;

/// <summary>The codes of failures to have an agent.</summary>
internal static class AgentCodes
{
    /// <summary>Its program is nowhere.</summary>
    public const string NotInstalled = "agent_not_installed";

    /// <summary>Nobody is logged in to it, and there is no key.</summary>
    public const string NotLoggedIn = "agent_not_logged_in";

    private const string All = "agent_";

    /// <summary>Whether a failure is that an agent cannot be had.</summary>
    public static bool Mean(Failure failure) => failure.Code.StartsWith(All, StringComparison.Ordinal);

    /// <summary>Whether a failure is only that this machine has no such agent, which is worth no word where nobody named it.</summary>
    public static bool MeanAbsent(Failure failure) => failure.Code is NotInstalled or NotLoggedIn;
}
