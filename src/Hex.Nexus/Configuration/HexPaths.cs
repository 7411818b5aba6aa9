using Hex.Core.Failures;

namespace Hex.Nexus.Configuration;

/// <summary>Where hex keeps its own files. Nothing is looked at or created here.</summary>
/// <param name="environment">The environment hex was started with.</param>
public sealed class HexPaths(IReadOnlyDictionary<string, string> environment)
{
    /// <summary>The folder of the state store and all that must survive.</summary>
    /// <exception cref="HexException">Neither <c>XDG_DATA_HOME</c> nor <c>HOME</c> says where it is.</exception>
    public string DataDirectory => Path.Combine(Base("XDG_DATA_HOME", ".local/share"), "hex");

    /// <summary>The state store: <c>HEX_STATE</c>, or a file in the data folder.</summary>
    /// <exception cref="HexException">No variable says where it is, or <c>HEX_STATE</c> is relative.</exception>
    public string StateFile => Given("HEX_STATE") is not { } state ? Path.Combine(DataDirectory, "state.db")
        : Path.IsPathFullyQualified(state) ? state
        : throw HexException.Usage("relative_state_path", $"HEX_STATE \"{state}\" is not an absolute path", "set it to one, or unset it");

    /// <summary>What can be worked out again at any time.</summary>
    /// <exception cref="HexException">Neither <c>XDG_CACHE_HOME</c> nor <c>HOME</c> says where it is.</exception>
    public string CacheDirectory => Path.Combine(Base("XDG_CACHE_HOME", ".cache"), "hex");

    /// <summary>The projects whose configuration the operator trusts.</summary>
    /// <exception cref="HexException">Neither <c>XDG_DATA_HOME</c> nor <c>HOME</c> says where it is.</exception>
    public string TrustFile => Path.Combine(DataDirectory, "trust.json");

    /// <summary>The model endpoints the operator added.</summary>
    /// <exception cref="HexException">Neither <c>XDG_DATA_HOME</c> nor <c>HOME</c> says where it is.</exception>
    public string InferenceFile => Path.Combine(DataDirectory, "inference.json");

    /// <summary>The operator's own configuration.</summary>
    /// <exception cref="HexException">Neither <c>XDG_CONFIG_HOME</c> nor <c>HOME</c> says where it is.</exception>
    public string UserConfigurationFile => Path.Combine(Base("XDG_CONFIG_HOME", ".config"), "hex", "config.json");

    private string Base(string variable, string belowHome)
    {
        // The XDG specification has relative paths ignored.
        if (Given(variable) is { } directory && Path.IsPathFullyQualified(directory))
            return directory;

        return Given("HOME") is { } home && Path.IsPathFullyQualified(home)
            ? Path.Combine(home, belowHome)
            : throw HexException.Environment("no_home", $"neither {variable} nor HOME names a folder", $"set HOME or {variable} to an absolute path");
    }

    private string? Given(string variable) =>
        environment.TryGetValue(variable, out var value) && !string.IsNullOrWhiteSpace(value) ? value : null;
}
