using Hex.Core.Runs;

namespace Hex.Core.Tests.Runs;

public sealed class RunIdTests
{
    private const string Text = "019dd2a4-5f80-7abc-8def-0123456789ab";

    [Fact]
    public void AnIdIsReadFromItsTextInEitherCase()
    {
        Assert.True(RunId.TryParse(Text, out var id));
        Assert.True(RunId.TryParse(Text.ToUpperInvariant(), out var upper));

        Assert.Equal(Text, id.ToString());
        Assert.Equal(id, upper);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("019dd2a4")]
    [InlineData("019dd2a45f807abc8def0123456789ab")]
    [InlineData("{019dd2a4-5f80-7abc-8def-0123456789ab}")]
    [InlineData(" 019dd2a4-5f80-7abc-8def-0123456789ab")]
    [InlineData("019dd2a4-5f80-7abc-8def-0123456789ab\n")]
    [InlineData("0x9dd2a4-5f80-7abc-8def-0123456789ab")]
    [InlineData("+19dd2a4-5f80-7abc-8def-0123456789ab")]
    [InlineData("019dd2a4-5f80-7abc-8def-0123456789ag")]
    public void AnythingElseIsNoId(string? text)
    {
        Assert.False(RunId.TryParse(text, out var id));
        Assert.Equal(default, id);
    }

    [Fact]
    public void ThePrefixIsTheStartOfTheText()
    {
        Assert.True(RunId.TryParse(Text, out var id));

        Assert.Equal("019dd2a4-5f80", id.Prefix);
    }

    [Fact]
    public void IdsOfLaterRunsSortBehindThoseOfEarlierOnes()
    {
        var clock = new SteppingTime();

        var ids = Enumerable.Range(0, 100).Select(_ => RunId.New(clock).ToString()).ToList();

        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void TwoRunsOfOneMomentHaveDifferentIds()
    {
        var ids = Enumerable.Range(0, 1000).Select(_ => RunId.New(new SteppingTime())).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    /// <summary>A clock that goes one millisecond at each look.</summary>
    private sealed class SteppingTime : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => _now += TimeSpan.FromMilliseconds(1);
    }
}
