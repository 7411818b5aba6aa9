namespace Hex.Testing.Agents;

/// <summary>A program that behaves as Qwen Code.</summary>
/// <param name="turns">What it does at each call, in bash.</param>
public sealed class FakeQwen(params string[] turns) : FakeAgent("qwen", Probes, turns)
{
    private const string Probes = "  --version) echo '0.15.10'; exit 0 ;;";

    /// <summary>The version it says it is.</summary>
    public const string Version = "0.15.10";
}
