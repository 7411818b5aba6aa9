namespace Hex.Testing.Agents;

/// <summary>A program that behaves as Claude Code.</summary>
/// <param name="turns">What it does at each call, in bash.</param>
public sealed class FakeClaude(params string[] turns) : FakeAgent("claude", Probes, turns)
{
    private const string Probes = $$"""
          --version) echo '{{Version}} (Claude Code)'; exit 0 ;;
          auth)
            if [ "$login" = false ]; then echo '{"loggedIn":false}'; exit 1; fi
            echo '{"loggedIn":true,"authMethod":"api_key"}'; exit 0 ;;
        """;

    /// <summary>The version it says it is.</summary>
    public const string Version = "2.1.330";
}
