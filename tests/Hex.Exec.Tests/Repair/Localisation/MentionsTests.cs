using Hex.Exec.Repair.Localisation;

namespace Hex.Exec.Tests.Repair.Localisation;

public class MentionsTests
{
    [Theory]
    [InlineData("  File \"/tmp/x/stats.py\", line 12, in median", "/tmp/x/stats.py", 12)]
    [InlineData("tests/test_stats.py:41: AssertionError", "tests/test_stats.py", 41)]
    [InlineData("    at median (/tmp/x/stats.js:10:5)", "/tmp/x/stats.js", 10)]
    [InlineData("    at file:///tmp/x/stats.mjs:10:5", "/tmp/x/stats.mjs", 10)]
    [InlineData("    at Object.<anonymous> (src/stats.test.ts:7:21)", "src/stats.test.ts", 7)]
    [InlineData("stats.c:12:5: error: expected ';'", "stats.c", 12)]
    [InlineData("tests: tests/stats.c:33: main: Assertion `median(xs) == 3' failed.", "tests/stats.c", 33)]
    [InlineData("\tat StatsTest.even(StatsTest.java:33)", "StatsTest.java", 33)]
    [InlineData("thread 'tests::even' panicked at src/lib.rs:5:9:", "src/lib.rs", 5)]
    [InlineData("   --> src/lib.rs:5:9", "src/lib.rs", 5)]
    [InlineData("   at Stats.Median() in /tmp/x/Stats.cs:line 12", "/tmp/x/Stats.cs", 12)]
    [InlineData("Stats.cs(12,5): error CS0103: The name", "Stats.cs", 12)]
    [InlineData("#   at t/stats.t line 14.", "t/stats.t", 14)]
    [InlineData("Can't locate object method at lib/Stats.pm line 9.", "lib/Stats.pm", 9)]
    [InlineData("PHP Fatal error: x in /tmp/x/stats.php on line 7", "/tmp/x/stats.php", 7)]
    [InlineData("stats_test.go:19: got 2, want 3", "stats_test.go", 19)]
    [InlineData("./sum.sh: line 3: x: unbound variable", "./sum.sh", 3)]
    [InlineData("stats.rb:4:in `median': undefined method", "stats.rb", 4)]
    public void EveryUsualStyleIsRead(string output, string path, int line) =>
        Assert.Contains(new Mention(path, line), Mentions.In(output));

    [Theory]
    [InlineData("listening on 127.0.0.1:8080")]
    [InlineData("took 12:30")]
    [InlineData("x.py, nothing more")]
    public void OtherNumbersAreNoPlaces(string output) => Assert.Empty(Mentions.In(output));

    [Theory]
    [InlineData("/tmp/x/src/a.py", "src/a.py", true)]
    [InlineData("a.py", "src/a.py", true)]
    [InlineData("./src/a.py", "src/a.py", true)]
    [InlineData("src/ba.py", "a.py", false)]
    [InlineData("lib/a.py", "src/a.py", false)]
    public void PathsMeanAFileWhenOneEndsInTheOther(string mentioned, string file, bool means) =>
        Assert.Equal(means, PathMatch.Means(mentioned, file));
}
