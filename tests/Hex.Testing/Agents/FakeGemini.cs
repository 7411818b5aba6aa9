namespace Hex.Testing.Agents;

/// <summary>A program that behaves as Gemini CLI.</summary>
/// <param name="turns">What it does at each call, in bash.</param>
public sealed class FakeGemini(params string[] turns) : FakeAgent("gemini", Probes, turns)
{
    private const string Probes = "  --version) echo '0.61.0'; exit 0 ;;";

    /// <summary>The version it says it is.</summary>
    public const string Version = "0.61.0";
}
