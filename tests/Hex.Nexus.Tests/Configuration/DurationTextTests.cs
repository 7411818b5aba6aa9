using Hex.Nexus.Configuration;

namespace Hex.Nexus.Tests.Configuration;

public sealed class DurationTextTests
{
    [Theory]
    [InlineData("500ms", 0.5)]
    [InlineData("90s", 90)]
    [InlineData("10m", 600)]
    [InlineData("1h30m", 5400)]
    [InlineData("24h", 86400)]
    public void ADurationIsReadAndWrittenBack(string text, double seconds)
    {
        Assert.True(DurationText.TryParse(text, out var duration));
        Assert.Equal(TimeSpan.FromSeconds(seconds), duration);
        Assert.True(DurationText.TryParse(DurationText.Format(duration), out var again));
        Assert.Equal(duration, again);
    }

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("s")]
    [InlineData("0s")]
    [InlineData("-5m")]
    [InlineData("1.5h")]
    [InlineData("25h")]
    [InlineData("5 m")]
    [InlineData("5M")]
    [InlineData("99999999999s")]
    public void AnythingElseIsRefused(string text) => Assert.False(DurationText.TryParse(text, out _));
}
