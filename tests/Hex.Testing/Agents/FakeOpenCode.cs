namespace Hex.Testing.Agents;

/// <summary>A program that behaves as opencode.</summary>
/// <param name="turns">What it does at each call, in bash.</param>
public sealed class FakeOpenCode(params string[] turns) : FakeAgent("opencode", Probes, turns)
{
    private const string Probes = "  --version) echo '1.18.33'; exit 0 ;;";

    /// <summary>The version it says it is.</summary>
    public const string Version = "1.18.33";
}
