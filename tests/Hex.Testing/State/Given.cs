using Hex.Core.Runs;

namespace Hex.Testing.State;

/// <summary>Runs, events and lessons to put into stores.</summary>
public static class Given
{
    /// <summary>A project like any other.</summary>
    public static ProjectId Project { get; } = new("/home/operator/shop/.git", "1f0c4d2a9b7e6f5d3c8b1a0e9d8c7b6a5f4e3d2c");

    /// <summary>A project that shares its root commit with <see cref="Project"/>, as a clone does.</summary>
    public static ProjectId Clone { get; } = new("/home/operator/shop-copy/.git", Project.RootCommit);

    /// <summary>The first of May, to the last tick a clock can show.</summary>
    public static DateTimeOffset Start { get; } = new DateTimeOffset(2026, 5, 1, 9, 30, 0, TimeSpan.FromHours(2)).AddTicks(1_234_567);

    /// <summary>A run that was accepted some minutes after <see cref="Start"/>.</summary>
    public static RunRecord Run(int minute = 0, ProjectId? project = null) => new()
    {
        Id = new RunId(Guid.CreateVersion7(Start.AddMinutes(minute))),
        Project = project ?? Project,
        StartedAt = Start.AddMinutes(minute),
        Instruction = "round prices half up; keep 'quotes', \"double\" ones and 価格 as they are",
        Evidence = "npm test -- --run prices",
        Root = "/home/operator/shop",
    };

    /// <summary>An event of a run.</summary>
    public static RecordedEvent Event(RunId run, long sequence, RunEvent? what = null) =>
        new(run, sequence, Start.AddSeconds(sequence), what ?? new Warned($"warning {sequence}"));

    /// <summary>The end of a run that committed.</summary>
    public static RunFinished Finished(string message = "committed 1a2b3c4 on main") =>
        new("committed", 0, message, "committed", "1a2b3c4", "main", "builtin", 12, 2, 5321,
            [new CandidateReport("builtin", CandidateReport.Passed, "ComparisonSwap at prices.js:3 passed the gate")], null, null, null);

    /// <summary>A lesson learned some minutes after <see cref="Start"/>.</summary>
    public static Lesson Lesson(string key, int minute = 0, ProjectId? project = null) =>
        new(project ?? Project, key, $"what {key} teaches", Start.AddMinutes(minute), Run: null);
}
