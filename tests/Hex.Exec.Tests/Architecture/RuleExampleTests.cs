using System.Runtime.CompilerServices;
using Hex.Exec.Architecture;
using Hex.Exec.Architecture.Layers;
using Hex.Exec.Architecture.Rules;
using Hex.Testing.Architecture;

namespace Hex.Exec.Tests.Architecture;

/// <summary>Each rule's own examples: the wrong one breaks it, the right one does not.</summary>
public sealed class RuleExampleTests
{
    public static TheoryData<string> Rules => [.. Table.Rules.Select(rule => rule.Info.Id)];

    private static RuleTable Table => new(new AnalysisSettings(), [], new SourceTexts(new InMemoryFiles().Open(Analysed.Root)), string.Empty);

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task TheWrongExampleIsFound(string id)
    {
        var rule = Table.Rules.Single(rule => rule.Info.Id == id).Info;

        var report = await Analysed.ReportAsync([.. rule.Wrong]);

        Assert.Contains(report.Findings, finding => finding.Rule.Id == id);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task TheRightExampleIsNot(string id)
    {
        var rule = Table.Rules.Single(rule => rule.Info.Id == id).Info;

        var report = await Analysed.ReportAsync([.. rule.Right]);

        Assert.DoesNotContain(report.Findings, finding => finding.Rule.Id == id);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void ARuleSaysWhyAndWhatToDo(string id)
    {
        var rule = Table.Rules.Single(rule => rule.Info.Id == id).Info;

        Assert.All([rule.Reason, rule.Hint], sentence => Assert.EndsWith(".", sentence, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void ARuleStandsInTheDocumentation(string id) => Assert.Contains($"`{id}`", File.ReadAllText(Document()), StringComparison.Ordinal);

    [Theory]
    [InlineData(Layer.Ports)]
    [InlineData(Layer.UseCases)]
    [InlineData(Layer.PrimaryAdapters)]
    [InlineData(Layer.SecondaryAdapters)]
    [InlineData(Layer.Adapters)]
    [InlineData(Layer.Infrastructure)]
    public void WhoMayUseWhomStandsInTheDocumentation(Layer layer)
    {
        var allowed = string.Join(", ", LayerTable.AllowedOf(layer).Split(", ").Where(other => other != "shared").Select(other => $"`{other}`"));

        Assert.Contains(File.ReadAllLines(Document()), line => line.StartsWith($"| `{LayerName.Of(layer)}`", StringComparison.Ordinal) && line.EndsWith($"| {allowed} |", StringComparison.Ordinal));
    }

    private static string Document([CallerFilePath] string testFile = "") => Path.Combine(Path.GetDirectoryName(testFile)!, "..", "..", "..", "docs", "analyze.md");
}
