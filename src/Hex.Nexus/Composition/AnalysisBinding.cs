using Hex.Analysis.Configuration;
using Hex.Core.Ports;
using Hex.Exec.Architecture;
using Hex.Nexus.Configuration;

namespace Hex.Nexus.Composition;

/// <summary>Puts the analysis together.</summary>
internal static class AnalysisBinding
{
    /// <summary>The use case, over the reader of source code.</summary>
    public static AnalyzeProject Bind(
        ICodeFacts facts, IFileRoots roots, IRepositories repositories, IRevisions revisions, IBranches branches, IWorkTreeStatus status, HexSettings settings) => new(
        facts, roots, new YamlAdrRules(), new ChangedFiles(repositories, revisions, branches, status),
        new AnalysisSettings
        {
            Layers = settings.AnalysisLayers,
            Exclude = settings.AnalysisExclude,
            Forbidden = settings.AnalysisForbidden,
            Rules = settings.AnalysisRules,
        });
}
