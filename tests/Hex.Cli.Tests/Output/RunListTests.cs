using Hex.Cli.Output;
using Hex.Core.Evidence;
using Hex.Core.Runs;

namespace Hex.Cli.Tests.Output;

public sealed class RunListTests
{
    private static readonly RunRecord Unfinished = new()
    {
        Id = new RunId(Guid.Parse("019a1b2c-3d4e-7f80-8123-456789abcdef")),
        Project = new ProjectId("/work/.git", "abc"),
        StartedAt = new DateTimeOffset(2026, 3, 1, 12, 30, 0, TimeSpan.Zero),
        Instruction = "make the total\nright for empty carts",
        Evidence = "npm test",
        Root = "/work",
    };

    private static RunRecord Committed => Unfinished with
    {
        End = new RunFinished("committed", 0, "done", "committed", new string('c', 40), "main", "builtin", 3, 1, 900, [], null, null, null),
    };

    [Fact]
    public void ARunIsOneLine()
    {
        var lines = RunList.Lines([Committed, Unfinished], 100);

        Assert.Equal(
            [
                "019a1b2c-3d4e  2026-03-01 12:30  committed cccccccccc  make the total right for empty carts",
                "019a1b2c-3d4e  2026-03-01 12:30  unfinished            make the total right for empty carts",
            ],
            lines);
    }

    [Fact]
    public void TheStoryOfAnUnfinishedRunNamesRecover()
    {
        var story = RunStory.Lines(Unfinished, []);

        Assert.Contains(story, line => line.Contains("hex recover", StringComparison.Ordinal));
    }

    [Fact]
    public void TheStoryShowsWhatTheFailedEvidencePrinted()
    {
        var failed = new EvidenceFinished(EvidencePhase.Baseline, "failed", "fails", 1, 10, "first\nlast\n", null);

        var story = RunStory.Lines(Committed, [new RecordedEvent(Committed.Id, 1, Committed.StartedAt, failed)]);

        Assert.Contains("         | last", story);
    }
}
