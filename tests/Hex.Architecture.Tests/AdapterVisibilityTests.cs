using System.Reflection;
using Hex.Core.Ports;

namespace Hex.Architecture.Tests;

/// <summary>Adapters are seen by the composition root alone, and the use cases are all that Exec shows.</summary>
public sealed class AdapterVisibilityTests
{
    [Theory]
    [InlineData("Hex.Git")]
    [InlineData("Hex.State")]
    [InlineData("Hex.Graph")]
    [InlineData("Hex.Analysis")]
    public void AnAdapterProjectShowsNothing(string project)
    {
        Assert.Empty(Assembly.Load(project).GetExportedTypes());
    }

    [Fact]
    public void ExecShowsItsUseCasesAndWhatTheyReturn()
    {
        var shown = Assembly.Load("Hex.Exec").GetExportedTypes().Select(type => type.Name).Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "AnalyzeProject", "AnalyzeRequest", "ArchitectureReport", "BaselineEntry", "CleanUpWorktrees", "Cleaned", "CodeFrame", "Conflicting", "Coverage", "DoRun",
                "FileLayer", "Finding", "FitModels", "FitReport", "FitVerdict", "ImportCounts", "Layer", "LayerEdge", "LayerName", "ListWorktrees", "LiveText",
                "MergeBranch", "MergeRequest", "MergeResult", "Mergeable", "Merged", "MergedAlready", "ModelFit", "Moved", "Obstructed", "OutcomeReport", "OutcomeRow",
                "OutcomeTable", "ProjectMemory", "RecoverRuns", "RecoveredRun", "Refuted", "ReplayRun", "ReplayedRun", "ReportFormat", "ReportText", "ResumeRun",
                "RuleInfo", "RuleKind", "RunAudience", "RunHistory", "Score", "ScoreLine", "Severity", "TerminalText", "UndoRun", "UndoneRun", "WatchProject", "WorktreeEntry",
            ],
            shown);
    }

    [Fact]
    public void UseCasesAreMadeByTheCompositionRootAlone()
    {
        var useCases = Assembly.Load("Hex.Exec").GetExportedTypes().Where(type => type.Name.EndsWith("Run", StringComparison.Ordinal) && type.IsClass && type.GetMethod("<Clone>$") is null);

        Assert.All(useCases, type => Assert.Empty(type.GetConstructors()));
    }

    [Fact]
    public void EveryPortHasAnAdapter()
    {
        var adapters = House.Projects.Where(project => project != "Hex.Core" && project != "Hex.Cli").SelectMany(project => Assembly.Load(project).GetTypes())
            .Where(type => type.IsClass).SelectMany(type => type.GetInterfaces()).ToHashSet();

        // The code graph is a room of its own that is still empty; prompts take what is known of the code, and nothing is.
        Assert.All(Ports.All.Where(port => port != typeof(ICodeContext)), port => Assert.Contains(port, adapters));
    }
}
