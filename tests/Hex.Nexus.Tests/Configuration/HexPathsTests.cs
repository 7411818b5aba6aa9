using Hex.Core.Failures;
using Hex.Nexus.Configuration;

namespace Hex.Nexus.Tests.Configuration;

public sealed class HexPathsTests
{
    [Fact]
    public void WithAHomeEverythingLiesWhereTheXdgSpecificationSays()
    {
        var paths = PathsWith(("HOME", "/home/me"));

        Assert.Equal("/home/me/.local/share/hex", paths.DataDirectory);
        Assert.Equal("/home/me/.local/share/hex/state.db", paths.StateFile);
        Assert.Equal("/home/me/.local/share/hex/trust.json", paths.TrustFile);
        Assert.Equal("/home/me/.config/hex/config.json", paths.UserConfigurationFile);
        Assert.Equal("/home/me/.cache/hex", paths.CacheDirectory);
    }

    [Fact]
    public void TheXdgVariablesWinAndRelativeOnesAreIgnored()
    {
        var paths = PathsWith(("HOME", "/home/me"), ("XDG_DATA_HOME", "/data"), ("XDG_CONFIG_HOME", "relative"));

        Assert.Equal("/data/hex", paths.DataDirectory);
        Assert.Equal("/home/me/.config/hex/config.json", paths.UserConfigurationFile);
    }

    [Fact]
    public void TheStateVariableNamesTheStoreAlone()
    {
        var paths = PathsWith(("HOME", "/home/me"), ("HEX_STATE", "/elsewhere/my.db"));

        Assert.Equal("/elsewhere/my.db", paths.StateFile);
        Assert.Equal("/home/me/.local/share/hex", paths.DataDirectory);
    }

    [Fact]
    public void ARelativeStateIsRefused()
    {
        var exception = Assert.Throws<HexException>(() => PathsWith(("HEX_STATE", "my.db")).StateFile);

        Assert.Contains("HEX_STATE", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Accepts", "F33")]
    public void WithoutAHomeTheErrorNamesTheVariables()
    {
        var exception = Assert.Throws<HexException>(() => PathsWith().DataDirectory);

        Assert.Equal("no_home", exception.Failure.Code);
        Assert.Contains("XDG_DATA_HOME nor HOME", exception.Message, StringComparison.Ordinal);
    }

    private static HexPaths PathsWith(params (string Name, string Value)[] environment) =>
        new(environment.ToDictionary(pair => pair.Name, pair => pair.Value));
}
