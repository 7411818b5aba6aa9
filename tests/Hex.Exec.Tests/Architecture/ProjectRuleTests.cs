using Hex.Core.Code;
using Hex.Core.Failures;
using Hex.Exec.Architecture;
using Hex.Exec.Architecture.Rules;
using Hex.Testing.Architecture;

namespace Hex.Exec.Tests.Architecture;

/// <summary>Weakness 11 of the original: rules of decisions by substring, globs that match nothing, comments taken for code.</summary>
public sealed class ProjectRuleTests
{
    private static readonly AdrRule NoConsole = new("no-console", "ADR-0004", "Use the log port.", 2) { Files = ["src/**"], Exclude = ["src/cli/*.ts"], Texts = ["console.log("] };

    [Theory]
    [InlineData("console.log(1)", true)]
    [InlineData("let a = 1; console.log(a)", true)]
    [InlineData("// console.log(1)", false)]
    [InlineData("let a = 1 // console.log(a)", false)]
    [InlineData("/* console.log(1) */ let b", false)]
    [InlineData("/*\n * console.log(1)\n */", false)]
    [InlineData("let url = 'http://x'; console.log(url)", true)]
    [InlineData("let text = `\n// no comment ${1}`; console.log(text)", true)]
    public async Task AForbiddenTextIsFoundInCodeAndNotInComments(string code, bool isFound)
    {
        var report = await HeldAsync(NoConsole, "src/domain/a.ts", code);

        Assert.Equal(isFound, report.Findings.Any(finding => finding.Rule.Id == "adr/no-console"));
    }

    [Theory]
    [InlineData("src/domain/a.ts", true)]
    [InlineData("src/cli/a.ts", false)]
    [InlineData("src/cli/deep/a.ts", true)]
    [InlineData("lib/src/a.ts", false)]
    public async Task GlobsHoldForWholePaths(string path, bool isFound)
    {
        var report = await HeldAsync(NoConsole, path, "console.log(1)");

        Assert.Equal(isFound, report.Findings.Any(finding => finding.Rule.Id == "adr/no-console"));
    }

    [Fact]
    public async Task APatternIsARegularExpressionAndAHashACommentInPython()
    {
        var rule = new AdrRule("no-print", string.Empty, "Log it.", 2) { Patterns = [@"\bprint\("], IsWarning = true };

        var report = await HeldAsync(rule, "src/domain/a.py", "# print(1)\nx = '#'; print(x)\nsprint()");

        var finding = Assert.Single(report.Findings, finding => finding.Rule.Id == "adr/no-print");
        Assert.Equal((2, 10, Severity.Warning), (finding.Line, finding.Column, finding.Severity));
    }

    [Fact]
    public async Task ImportsOfPackagesAndFilesAreForbiddenByName()
    {
        var rule = new AdrRule("no-orm", "ADR-0001", "Keep the ORM out.", 2) { Imports = ["typeorm", "src/db/**"] };

        var report = await Analysed.RunAsync(
            new AnalyzeRequest(Analysed.Root), ["src/domain/a.ts imports package typeorm", "src/domain/a.ts imports src/db/client.ts", "src/domain/a.ts imports package typeormer"], decided: rule);

        Assert.Equal(["import src/db/client.ts", "import typeorm"], report.Counting.Select(finding => finding.Subject).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task APatternThatCannotBeUsedIsAnErrorAndNeverAPass()
    {
        var exception = await Assert.ThrowsAsync<HexException>(() => HeldAsync(new AdrRule("bad", string.Empty, "x", 7) { Patterns = ["("] }, "a.ts", string.Empty));

        Assert.Contains(".hex/adr-rules.yaml:7", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARuleThatSpeaksOfNoFileIsTold()
    {
        var report = await HeldAsync(NoConsole with { Files = ["source/**"] }, "src/domain/a.ts", "console.log(1)");

        Assert.Equal("the rule adr/no-console speaks of no source file", Assert.Single(report.Findings, finding => finding.Rule.Id == "idle-rule").Message);
    }

    [Theory]
    [InlineData("a: src/billing/** must not import src/ui/**; it runs on the server", "src/ui/button.ts")]
    [InlineData("a: layer:domain must not import src/ui/**", "src/ui/button.ts")]
    [InlineData("a: src/billing/** must not import package:react*, src/x/**", "react-dom")]
    [InlineData("a: src/billing/** may only import src/{money,time}/**", "src/ui/button.ts")]
    public async Task ARuleOfTheConfigurationIsHeld(string rule, string subject)
    {
        string[] lines =
        [
            "src/billing/domain/bill.ts imports src/ui/button.ts", "src/billing/domain/bill.ts imports package react-dom", "src/billing/domain/bill.ts imports src/money/sum.ts",
            "src/billing/domain/bill.ts imports src/billing/tax.ts", "src/x/y.ts is there",
        ];

        var report = await Analysed.RunAsync(new AnalyzeRequest(Analysed.Root), lines, new AnalysisSettings { Rules = [rule] });

        Assert.Equal(subject, Assert.Single(report.Counting, finding => finding.Rule.Id == "custom/a").Subject);
    }

    [Theory]
    [InlineData("src/a must not import src/b")]
    [InlineData("a: src/** should not import src/b")]
    [InlineData("a: src/** must not import ../b")]
    [InlineData("a: layer:domian must not import src/b")]
    public async Task WhatIsNoRuleIsAnError(string rule) => Assert.Equal(
        FailureKind.Usage,
        (await Assert.ThrowsAsync<HexException>(() => Analysed.RunAsync(new AnalyzeRequest(Analysed.Root), Analysed.Clean, new AnalysisSettings { Rules = [rule] }))).Failure.Kind);

    private static Task<ArchitectureReport> HeldAsync(AdrRule rule, string path, string code) =>
        Analysed.RunAsync(new AnalyzeRequest(Analysed.Root), [$"{path} is there"], files: new InMemoryFiles { [$"{Analysed.Root}/{path}"] = code }, decided: rule);
}
