using Hex.Exec.Architecture;

namespace Hex.Testing.Architecture;

/// <summary>The use case over facts written by hand, for tests that see nothing of how it is made.</summary>
public static class WrittenAnalysis
{
    /// <summary>The use case; what the code looks like is read from the files.</summary>
    public static AnalyzeProject Of(InMemoryFiles files, params string[] lines) => new(
        new GivenFacts(FactsText.Parse(lines)), files, new GivenAdrRules(), new ChangedFiles(null!, null!, null!, null!), new AnalysisSettings());
}
