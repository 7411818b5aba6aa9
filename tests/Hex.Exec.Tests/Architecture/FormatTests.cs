using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Hex.Exec.Architecture;
using Hex.Exec.Architecture.Formats;
using Hex.Testing.Architecture;

namespace Hex.Exec.Tests.Architecture;

/// <summary>Weakness 9 of the original: no machine-readable findings, no grade and no lines in its JSON.</summary>
public sealed class FormatTests
{
    private static readonly string[] Crossed = [.. Analysed.Clean, "src/adapters/secondary/db/orders.ts imports src/usecases/place.ts"];

    public static TheoryData<ReportFormat> Formats => [.. Enum.GetValues<ReportFormat>()];

    [Fact]
    public async Task JsonHasTheGradeTheScoreAndTheLineOfEveryFinding()
    {
        using var document = JsonDocument.Parse(await TextAsync(ReportFormat.Json));

        var root = document.RootElement;
        var finding = Assert.Single(root.GetProperty("findings").EnumerateArray());
        Assert.Equal(("A", 90, false), (root.GetProperty("grade").GetString(), root.GetProperty("score").GetInt32(), root.GetProperty("clean").GetBoolean()));
        Assert.Equal(("inward-dependencies", "violation", "error", 3), (
            finding.GetProperty("rule").GetString(), finding.GetProperty("kind").GetString(), finding.GetProperty("severity").GetString(), finding.GetProperty("line").GetInt32()));
    }

    [Fact]
    public async Task SarifHasWhatItsSchemaAsksFor()
    {
        using var document = JsonDocument.Parse(await TextAsync(ReportFormat.Sarif));

        var run = Assert.Single(document.RootElement.GetProperty("runs").EnumerateArray());
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();
        var result = Assert.Single(run.GetProperty("results").EnumerateArray());
        var place = Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");
        Assert.Equal(("2.1.0", "hex", "1.2.3"), (
            document.RootElement.GetProperty("version").GetString(), run.GetProperty("tool").GetProperty("driver").GetProperty("name").GetString(),
            run.GetProperty("tool").GetProperty("driver").GetProperty("version").GetString()));
        Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        Assert.Equal(("error", "src/adapters/secondary/db/orders.ts", 3), (
            result.GetProperty("level").GetString(), place.GetProperty("artifactLocation").GetProperty("uri").GetString(), place.GetProperty("region").GetProperty("startLine").GetInt32()));
        Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
        Assert.Matches("^[0-9a-f]{16}$", result.GetProperty("partialFingerprints").GetProperty("hexFinding/v1").GetString());
        Assert.All(rules, rule => Assert.NotEmpty(rule.GetProperty("shortDescription").GetProperty("text").GetString()!));
    }

    [Fact]
    public async Task SarifSuppressesWhatTheBaselineKnows()
    {
        var files = new InMemoryFiles();
        var request = new AnalyzeRequest(Analysed.Root) { Baseline = "/b/baseline.json" };
        await Analysed.RunAsync(request with { UpdatesBaseline = true }, Crossed, files: files);

        using var document = JsonDocument.Parse(ReportText.Of(await Analysed.RunAsync(request, Crossed, files: files), ReportFormat.Sarif, "1"));

        Assert.Equal("external", document.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("suppressions")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task JUnitCountsItsOwnFailures()
    {
        var suite = XDocument.Parse(await TextAsync(ReportFormat.JUnit)).Descendants("testsuite").Single();

        Assert.Equal((int)suite.Attribute("tests")!, suite.Elements("testcase").Count());
        Assert.Equal((1, 1), ((int)suite.Attribute("failures")!, suite.Descendants("failure").Count()));
    }

    [Fact]
    public async Task JUnitFailsWhereNoGradeCouldBeGiven()
    {
        var report = await Analysed.ReportAsync("a.ts is there");

        Assert.Single(XDocument.Parse(ReportText.Of(report, ReportFormat.JUnit, "1")).Descendants("failure"));
    }

    [Fact]
    public async Task GitHubAnnotatesTheLine() => Assert.StartsWith(
        "::error file=src/adapters/secondary/db/orders.ts,line=3,col=1,title=dependencies point inwards::", await TextAsync(ReportFormat.GitHub), StringComparison.Ordinal);

    [Fact]
    public async Task GraphsMarkWhatBreaksABoundary()
    {
        Assert.Contains("\"adapters/secondary\" -> \"usecases\" [label=\"1 (1 violation)\", color=\"#c62828\"", await TextAsync(ReportFormat.Dot), StringComparison.Ordinal);
        Assert.Contains("SecondaryAdapters ==>|\"1 (1 violation)\"| UseCases", await TextAsync(ReportFormat.Mermaid), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThePageNeedsNothingButItself()
    {
        var page = await TextAsync(ReportFormat.Html);

        Assert.Contains("<svg", page, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme: dark", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)<script|<link|<img|@import|url\\(|https?:", page);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task ANameIsNeverMoreThanAName(ReportFormat format)
    {
        var text = ReportText.Of(await HostileNames.ReportAsync(), format, "1.2.3");

        switch (format)
        {
            case ReportFormat.Json or ReportFormat.Sarif:
                using (JsonDocument.Parse(text))
                    break;
            case ReportFormat.JUnit:
                XDocument.Parse(text);
                break;
            case ReportFormat.GitHub:
                Assert.All(text.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches("^::(error|warning|notice) ", line));
                Assert.DoesNotContain("::error::x", text, StringComparison.Ordinal);
                break;
            case ReportFormat.Markdown:
                Assert.DoesNotMatch(new Regex("<script|@all|(?<!\\\\)`|\u202E"), text);
                break;
            case ReportFormat.Html:
                Assert.DoesNotMatch(new Regex("(?i)<script|</style>.*</style>|\u202E|\u0001", RegexOptions.Singleline), text);
                break;
            default:
                Assert.DoesNotContain("script", text, StringComparison.Ordinal);
                break;
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task AProjectWithoutAGradeIsNotCalledClean(ReportFormat format)
    {
        var text = ReportText.Of(await Analysed.ReportAsync("a.ts is there"), format, "1.2.3");

        if (format is not (ReportFormat.Dot or ReportFormat.Mermaid))
            Assert.Contains("none of 1 source file is in a layer hex knows", text, StringComparison.Ordinal);
    }

    private static async Task<string> TextAsync(ReportFormat format) => ReportText.Of(await Analysed.ReportAsync(Crossed), format, "1.2.3");
}
