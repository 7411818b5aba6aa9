namespace Hex.Testing.Agents;

/// <summary>A program that behaves as Codex.</summary>
/// <param name="turns">What it does at each call, in bash.</param>
public sealed class FakeCodex(params string[] turns) : FakeAgent("codex", Probes, turns)
{
    private const string Probes = $$"""
          --version) echo 'codex-cli {{Version}}'; exit 0 ;;
          login)
            if [ "$login" = false ]; then echo 'Not logged in' >&2; exit 1; fi
            echo 'Logged in using an API key' >&2; exit 0 ;;
        """;

    /// <summary>The version it says it is.</summary>
    public const string Version = "0.169.0";
}
