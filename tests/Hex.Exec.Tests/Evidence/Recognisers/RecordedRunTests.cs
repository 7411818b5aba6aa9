using System.Text;
using Hex.Core.Commands;
using Hex.Exec.Evidence;

namespace Hex.Exec.Tests.Evidence.Recognisers;

public sealed class RecordedRunTests
{
    public static TheoryData<string> Recordings => [.. RecordedRuns.Files];

    public static TheoryData<string> PassingRecordings => [.. RecordedRuns.Files.Where(file => RecordedRuns.Get(file).ExitCode == 0)];

    [Theory]
    [MemberData(nameof(Recordings))]
    public void EveryRecordingIsCountedOnceAndByItsOwnRunner(string file)
    {
        var run = RecordedRuns.Get(file);

        var tally = RunnerTable.Default.Read(Text(run));

        Assert.Equal(run.Tally, tally);
    }

    [Theory]
    [MemberData(nameof(PassingRecordings))]
    [Trait("Accepts", "S19")]
    public void APassIsVacuousExactlyWhenNoTestRan(string file)
    {
        var run = RecordedRuns.Get(file);
        var output = new CapturedOutput(run.Output, ReadOnlyMemory<byte>.Empty, run.Output.Length);

        var reason = VacuousPass.Find(run.Command, output, RunnerTable.Default.Read(Text(run)), RunnerTable.Default);

        Assert.Equal(run.IsVacuous, reason is not null);
    }

    [Fact]
    public void EveryRecordingHasItsExpectation()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Evidence", "Recordings");
        var recorded = Directory.GetFiles(folder, "*.txt", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path)[..^".txt".Length]);

        Assert.Equal(RecordedRuns.Files.Order(StringComparer.Ordinal), recorded.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void NoRunnerOfTheTableIsWithoutARecording()
    {
        var expected = RecordedRuns.Files.Select(file => RecordedRuns.Get(file).Tally?.Runner).OfType<string>().ToHashSet();

        Assert.All(RunnerTable.Default.Recognisers, recogniser => Assert.Contains(recogniser.Runner, expected));
    }

    private static string Text(RecordedRun run) => TerminalText.WithoutEscapes(Encoding.UTF8.GetString(run.Output));
}
