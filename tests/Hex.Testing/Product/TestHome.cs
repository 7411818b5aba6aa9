using Hex.Testing.Machine;

namespace Hex.Testing.Product;

/// <summary>An operator of a test: a home of their own, with their own store, configuration and secret.</summary>
public sealed class TestHome : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<HexResult> _results = [];

    /// <summary>A secret in the operator's environment that may turn up nowhere.</summary>
    public string Secret { get; } = $"canary-{Guid.NewGuid():n}";

    /// <summary>A mark every process below this home carries.</summary>
    public string Mark { get; } = $"hex-test-{Guid.NewGuid():n}";

    /// <summary>The folder of everything.</summary>
    public string Path => _folder.Path;

    /// <summary>The state store.</summary>
    public string StateFile => _folder.At("data/hex/state.db");

    /// <summary>The operator's own configuration.</summary>
    public string ConfigFile => _folder.At("config/hex/config.json");

    /// <summary>All that hex printed so far.</summary>
    public IReadOnlyList<HexResult> Results => _results;

    /// <summary>Sets the operator's variables.</summary>
    public void Apply(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(name => name.StartsWith("HEX_", StringComparison.Ordinal) || name.StartsWith("GIT_", StringComparison.Ordinal)).ToList())
        {
            environment.Remove(name);
        }

        environment["HOME"] = _folder.At("home");
        environment["XDG_DATA_HOME"] = _folder.At("data");
        environment["XDG_CONFIG_HOME"] = _folder.At("config");
        environment["TMPDIR"] = Directory.CreateDirectory(_folder.At("tmp")).FullName;
        environment["OPERATOR_API_KEY"] = Secret;
        environment["TEST_MARK"] = Mark;
        environment["NO_COLOR"] = "1";

        // Tests run side by side on small machines: only those about memory ask for it.
        environment["HEX_GOVERNOR_JOB_MB"] = "0";
        environment["HEX_GOVERNOR_SAFETY_MB"] = "0";
        Directory.CreateDirectory(_folder.At("home"));
    }

    /// <summary>Keeps what hex printed for the checker.</summary>
    public void Remember(HexResult result) => _results.Add(result);

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
