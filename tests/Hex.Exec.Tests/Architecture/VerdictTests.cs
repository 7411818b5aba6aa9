using Hex.Core.Failures;
using Hex.Exec.Architecture;
using Hex.Testing.Architecture;

namespace Hex.Exec.Tests.Architecture;

/// <summary>Weaknesses 9 and 13 of the original: strict looked away from boundaries, and one file could not be asked about.</summary>
public sealed class VerdictTests
{
    private static readonly string[] Crossed = [.. Analysed.Clean, "src/adapters/secondary/db/orders.ts imports src/usecases/place.ts"];

    [Fact]
    public async Task StrictCountsWarningsBesidesViolations()
    {
        string[] lines = [.. Crossed, "src/domain/order.ts declares function idle"];

        var (usual, strict) = (await Analysed.ReportAsync(lines), await Analysed.RunAsync(new AnalyzeRequest(Analysed.Root) { IsStrict = true }, lines));

        Assert.Equal((1, 2), (usual.Counting.Count, strict.Counting.Count));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task SoManyViolationsArePutUpWith(int most, bool isClean) =>
        Assert.Equal(isClean, (await Analysed.RunAsync(new AnalyzeRequest(Analysed.Root) { MostViolations = most }, Crossed)).IsClean);

    [Theory]
    [InlineData("src/adapters/secondary/db/orders.ts", false)]
    [InlineData("src/ports/orders.ts", true)]
    public async Task OneFileIsAskedAboutAlone(string file, bool isClean)
    {
        var report = await Analysed.RunAsync(new AnalyzeRequest(Analysed.Root) { File = file }, Crossed);

        Assert.Equal((isClean, file), (report.IsClean, report.Scope));
        Assert.Equal(90, report.Score!.Points);
    }

    [Fact]
    public async Task AFileThatIsNoneIsAnErrorThatNamesTheNearest()
    {
        var exception = await Assert.ThrowsAsync<HexException>(() => Analysed.RunAsync(new AnalyzeRequest(Analysed.Root) { File = "src/domain/ordre.ts" }, Crossed));

        Assert.Contains("did you mean src/domain/order.ts", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFindingShowsTheCodeAroundIt()
    {
        var files = new InMemoryFiles { [$"{Analysed.Root}/src/adapters/secondary/db/orders.ts"] = "import { Orders } from 'ports'\n\nimport { PlaceOrder } from 'usecases/place'\n" };

        var frame = Assert.Single((await Analysed.RunAsync(new AnalyzeRequest(Analysed.Root), Crossed, files: files)).Findings).Frame;

        Assert.Equal((3, "import { PlaceOrder } from 'usecases/place'"), (frame?.Line, frame?.Lines[1]));
    }

    [Fact]
    public async Task APartOfAProjectIsJudgedByTheGlobsOfTheWhole()
    {
        var report = await Analysed.RunAsync(
            new AnalyzeRequest("/project/services/shop") { ConfigurationFolder = "/project" }, ["core/a.ts is there", "out/b.ts is there"],
            new AnalysisSettings { Layers = ["domain: services/*/core/**", "adapters/secondary: services/*/out/**", "ports: elsewhere/**"] });

        Assert.Equal(100, report.Coverage.Percent);
    }

    [Fact]
    public async Task ExcludedFilesAreLeftOutByWholePaths()
    {
        var report = await Analysed.RunAsync(new AnalyzeRequest(Analysed.Root), ["src/dist/a.ts is there", "src/distance.ts is there"], new AnalysisSettings { Exclude = ["**/dist/**"] });

        Assert.Equal(["src/distance.ts"], report.Files.Select(file => file.Path));
    }
}
