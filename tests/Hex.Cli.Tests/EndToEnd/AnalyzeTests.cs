using System.Runtime.CompilerServices;
using System.Text.Json;
using Hex.Testing.Machine;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.EndToEnd;

/// <summary><c>hex analyze</c> from sources on the disk to its exit code.</summary>
public sealed class AnalyzeTests : IDisposable
{
    private readonly TestHome _home = new();
    private readonly TempRepository _repository = new();

    public static TheoryData<string> Languages => [.. HexagonalSample.All.Keys];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task AHexagonalProjectIsCleanInEachLanguage(string language)
    {
        Write(HexagonalSample.All[language].Files);

        var result = await AnalyzeAsync("--strict", "--json");
        var report = ReportOf(result);

        Assert.Empty(Findings(report));
        Assert.Equal(("A+", 100, 100), (report.GetProperty("grade").GetString(), report.GetProperty("score").GetInt32(), report.GetProperty("classified_percent").GetInt32()));
        Assert.Equal(0, result.Exit);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task ADomainThatLeansOnAnAdapterIsFoundInEachLanguage(string language)
    {
        var sample = HexagonalSample.All[language];
        Write([.. sample.Files.Where(file => file.Path != sample.Domain), (sample.Domain, sample.Wrong)]);

        var result = await AnalyzeAsync("--json");

        Assert.Contains($"inward-dependencies {sample.Domain}:{sample.Line} {sample.Adapter}", Findings(ReportOf(result)));
        Assert.Equal(1, result.Exit);
    }

    [Fact]
    public async Task ALanguageThatIsNotReadIsNamedAndCounts()
    {
        Write([.. HexagonalSample.All["typescript"].Files, .. Enumerable.Range(0, 9).Select(index => ($"app/src/main/kotlin/F{index}.kt", "class F"))]);

        var result = await AnalyzeAsync();

        Assert.Contains("withheld: only 6 of 15 source files have a layer, fewer than 80 %; hex does not read Kotlin (9)", result.Output, StringComparison.Ordinal);
        Assert.Contains("not read Kotlin (9)", result.Output, StringComparison.Ordinal);
        Assert.Equal(1, result.Exit);
    }

    [Theory]
    [InlineData("folder")]
    [InlineData("link")]
    [InlineData("link/base.json")]
    [InlineData("folder", "--update-baseline")]
    [InlineData("link", "--update-baseline")]
    public async Task ABaselineThatIsAFolderOrALinkIsAUsageError(string name, params string[] more)
    {
        Write([.. HexagonalSample.All["typescript"].Files, ("folder/kept.json", "{}")]);
        File.CreateSymbolicLink(_repository.At("link"), "folder");

        var result = await AnalyzeAsync(["--baseline", name, .. more]);

        Assert.Equal(2, result.Exit);
        Assert.EndsWith("is no regular file; name a file that is no folder and no link, and lies behind none.\n", result.Error, StringComparison.Ordinal);
        Assert.Equal("{}", _repository.Read("folder/kept.json"));
    }

    [Theory]
    [InlineData("typescript", "tsconfig.json", "{ \"compilerOptions\": ")]
    [InlineData("typescript", "package.json", "{")]
    [InlineData("csharp", "Shop.csproj", "<Project>")]
    [InlineData("go", "go.mod", "modul example.com/shop\n")]
    [InlineData("rust", "Cargo.toml", "[package\nname = \"shop\"\n")]
    [InlineData("python", "pyproject.toml", "[project\nname = \"shop\"\n")]
    [InlineData("java", "pom.xml", "<project><artifactId>shop")]
    public async Task ABrokenProjectFileIsOneLineAndTheRestIsJudged(string language, string path, string text)
    {
        var sample = HexagonalSample.All[language];
        Write([.. sample.Files.Where(file => file.Path != sample.Domain), (sample.Domain, sample.Wrong), (path, text)]);

        var result = await AnalyzeAsync("--json");

        Assert.Single(Findings(ReportOf(result)), finding => finding.StartsWith($"reading-problem {path}", StringComparison.Ordinal));
        Assert.Contains(Findings(ReportOf(result)), finding => finding.EndsWith($" {sample.Adapter}", StringComparison.Ordinal));
        Assert.Equal(1, result.Exit);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task WhatCannotBeReadIsALineEachAndTheRestIsJudged(string language)
    {
        var sample = HexagonalSample.All[language];
        Write(sample.Files);
        var (folder, ending) = (Path.GetDirectoryName(sample.Domain)!, Path.GetExtension(sample.Domain));
        _repository.Write($"{folder}/Binary{ending}", [0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2]);
        _repository.Write($"{folder}/Broken{ending}", "}}} ((( ]]] @@@ = = =\n"u8.ToArray());
        _repository.Write($"{folder}/Empty{ending}", []);
        File.CreateSymbolicLink(_repository.At($"{folder}/Circle"), _repository.At(folder));
        File.CreateSymbolicLink(_repository.At($"{folder}/Gone{ending}"), "/nowhere/at/all");

        var result = await AnalyzeAsync("--json");
        var problems = Findings(ReportOf(result)).Where(finding => finding.StartsWith("reading-problem", StringComparison.Ordinal)).ToList();

        Assert.Equal([$"reading-problem {folder}/Binary{ending}", $"reading-problem {folder}/Broken{ending}:1"], problems.Select(problem => string.Join(' ', problem.Split(' ')[..2])));
        Assert.Equal(0, result.Exit);
        Assert.Equal(1, (await AnalyzeAsync("--strict")).Exit);
    }

    [Fact]
    public async Task WhatALibraryOfRustOffersIsNotDead()
    {
        Write(
        [
            ("Cargo.toml", "[package]\nname = \"shop\"\n"), ("src/lib.rs", "pub mod domain;\nmod ports;\npub(crate) mod usecases;\n"), ("src/domain.rs", "pub mod inner;\npub fn offered() {}\n"),
            ("src/domain/inner.rs", "pub fn offered_too() {}\n"), ("src/ports.rs", "pub fn lost() {}\n"), ("src/usecases.rs", "pub fn lost_too() {}\n"),
        ]);

        var findings = Findings(ReportOf(await AnalyzeAsync("--json")));

        Assert.Equal(["dead-export src/ports.rs:1 lost", "dead-export src/usecases.rs:1 lost_too"], findings.Where(finding => finding.StartsWith("dead-export", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task AFolderThatIsNotThereIsAnErrorOfTheEnvironment()
    {
        var result = await AnalyzeAsync("no/such/folder");

        Assert.Equal(3, result.Exit);
        Assert.Empty(result.Output);
        Assert.Contains("no/such/folder", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASecondRunTellsTheSameFromTheCacheAndSeesAChange()
    {
        var sample = HexagonalSample.All["csharp"];
        Write(sample.Files);
        var first = await AnalyzeAsync("--json");
        var second = await AnalyzeAsync("--json");
        Write([(sample.Domain, sample.Wrong)]);
        var third = await AnalyzeAsync("--json");

        Assert.Equal(first.Output, second.Output);
        Assert.Equal([0, 0, 1], [first.Exit, second.Exit, third.Exit]);
    }

    [Fact]
    public async Task WithoutAPathTheWholeProjectIsJudgedWhereverOneStands()
    {
        var sample = HexagonalSample.All["python"];
        Write([.. sample.Files.Where(file => file.Path != sample.Domain), (sample.Domain, sample.Wrong)]);

        var inside = await HexCommand.RunAsync(_home, _repository.At("src/shop/domain"), "analyze", "--json");
        var part = await HexCommand.RunAsync(_home, _repository.At("src/shop"), "analyze", ".", "--json");

        Assert.Contains($"inward-dependencies {sample.Domain}:{sample.Line} {sample.Adapter}", Findings(ReportOf(inside)));
        Assert.Contains("only this part of", part.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LayersAreReadWhereThereIsNoRepository()
    {
        using var folder = new TempFolder();
        foreach (var (path, text) in ((string, string)[])[(".hex/project.json", """{ "analysis": { "layers": ["domain: core/**", "adapters/secondary: db/**"] } }"""), ("core/a.ts", "import { d } from '../db/d';\nexport const a = d;\n"), ("db/d.ts", "export const d = 1;\n")])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.At(path))!);
            await File.WriteAllTextAsync(folder.At(path), text, TestContext.Current.CancellationToken);
        }

        var result = await HexCommand.RunAsync(_home, folder.At("."), "analyze", "--json");

        Assert.Contains("inward-dependencies core/a.ts:1 db/d.ts", Findings(ReportOf(result)));
    }

    [Theory]
    [InlineData("sarif")]
    [InlineData("html")]
    public async Task WatchingPrintsOnlyWhatCanBePrintedAgain(string format)
    {
        var result = await AnalyzeAsync("--watch", "--format", format);

        Assert.Equal(2, result.Exit);
        Assert.Contains("only text and json can", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryCommandOfTheReadyWorkflowRuns()
    {
        Write(HexagonalSample.All["typescript"].Files);
        var commands = (await File.ReadAllLinesAsync(Workflow(), TestContext.Current.CancellationToken))
            .Select(line => line.Trim()).Where(line => line.StartsWith("hex analyze", StringComparison.Ordinal)).ToList();
        _ = await AnalyzeAsync("--baseline", ".hex/baseline.json", "--update-baseline");

        Assert.Equal(4, commands.Count);
        foreach (var command in commands)
        {
            var words = command.Split([" > ", " >> ", " || "], StringSplitOptions.None)[0].Replace("$HEX_BASELINE", "--baseline .hex/baseline.json", StringComparison.Ordinal).Split(' ')[2..];
            Assert.Equal(0, (await AnalyzeAsync(words)).Exit);
        }
    }

    public void Dispose()
    {
        _home.Dispose();
        _repository.Dispose();
    }

    private static string Workflow([CallerFilePath] string testFile = "") => Path.Combine(Path.GetDirectoryName(testFile)!, "..", "..", "..", "docs", "ci", "analyze.yml");

    private static JsonElement ReportOf(HexResult result) => JsonDocument.Parse(result.Output).RootElement;

    private static IEnumerable<string> Findings(JsonElement report) => report.GetProperty("findings").EnumerateArray().Select(finding =>
    {
        var line = finding.GetProperty("line");
        var place = line.ValueKind == JsonValueKind.Number ? $"{finding.GetProperty("path").GetString()}:{line.GetInt32()}" : finding.GetProperty("path").GetString();
        return $"{finding.GetProperty("rule").GetString()} {place} {finding.GetProperty("subject").GetString()}";
    });

    private Task<HexResult> AnalyzeAsync(params string[] arguments) => HexCommand.RunAsync(_home, _repository.Root, ["analyze", .. arguments]);

    private void Write(IEnumerable<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files)
            _repository.Write(path, text);
    }
}
