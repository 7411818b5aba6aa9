using Hex.Core.Code;
using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Workspaces;
using Hex.Exec.Architecture.Baselines;
using Hex.Exec.Architecture.Layers;
using Hex.Exec.Architecture.Model;
using Hex.Exec.Architecture.Rules;
using Hex.Exec.Architecture.Scoring;

namespace Hex.Exec.Architecture;

/// <summary>The use case behind <c>hex analyze</c>: puts a project's files into layers and holds the rules against them.</summary>
/// <remarks>It is the one engine: the command line, and whatever else asks, get the same report.</remarks>
public sealed class AnalyzeProject
{
    private const int MostFrames = 500;
    private const long MostBaselineBytes = 64 * 1024 * 1024;

    private readonly ICodeFacts _facts;
    private readonly IFileRoots _roots;
    private readonly IAdrRules _decided;
    private readonly ChangedFiles _changes;
    private readonly AnalysisSettings _settings;

    internal AnalyzeProject(ICodeFacts facts, IFileRoots roots, IAdrRules decided, ChangedFiles changes, AnalysisSettings settings) =>
        (_facts, _roots, _decided, _changes, _settings) = (facts, roots, decided, changes, settings);

    /// <summary>Analyses a project.</summary>
    /// <exception cref="HexException">The folder is missing, or the configuration, a rule or the baseline cannot be understood.</exception>
    public async Task<ArchitectureReport> RunAsync(AnalyzeRequest request, CancellationToken cancellationToken)
    {
        var prefix = PrefixOf(request);
        ConfiguredLayer[] configured = [.. _settings.Layers.Select(ConfiguredLayer.Parse)];
        PathGlob[] excluded = [.. _settings.Exclude.Select(PathGlob.Parse)];
        var baseline = ReadBaseline(request);
        var texts = new SourceTexts(_roots.Open(request.Root));
        var rules = new RuleTable(_settings, _decided.Read(request.ConfigurationFolder ?? request.Root), texts, prefix);

        var facts = await _facts.ReadAsync(new CodeScope(request.Root) { Exclude = prefix.Length == 0 ? _settings.Exclude : [] }, cancellationToken);
        SourceFile[] files = [.. facts.Files.Where(file => !excluded.Any(glob => glob.Matches(prefix + file.Path))).OrderBy(file => file.Path, StringComparer.Ordinal)];
        var map = LayerMap.For(files, configured, prefix);
        var (model, layers) = Classify(files, map, facts.Problems);
        var found = rules.Check(model);
        var coverage = CoverageCheck.Of(model, facts.Unread);
        var (scope, shown) = await NarrowAsync(request, files, found, cancellationToken);
        var counting = shown.Where(finding => !baseline.Knows(finding) && finding.Severity >= (request.IsStrict ? Severity.Warning : Severity.Error)).ToList();

        return new ArchitectureReport
        {
            Root = request.Root,
            LayersFrom = map.Source,
            Files = layers,
            Coverage = coverage,
            Score = coverage.Withheld is null ? Score.Of(found) : null,
            Findings = [.. shown.Select((finding, index) => finding with { IsKnown = baseline.Knows(finding), Frame = index < MostFrames ? FrameOf(finding, texts) : null })],
            Fixed = baseline.FixedIn(found),
            Baselined = request.UpdatesBaseline ? WriteBaseline(request, found) : null,
            Imports = ImportCounts.Of(model.Sources.Select(file => file.Source)),
            Edges = LayerEdges.Of(model, found),
            Rules = [.. rules.Rules.Select(rule => rule.Info)],
            Scope = scope,
            Counting = request.UpdatesBaseline ? [] : counting,
            // Of one file its findings are asked for; of a project, a grade too.
            IsClean = request.UpdatesBaseline || (counting.Count <= request.MostViolations && (coverage.Withheld is null || request.File is not null)),
        };
    }

    private static string PrefixOf(AnalyzeRequest request)
    {
        var relative = request.ConfigurationFolder is { } folder ? Path.GetRelativePath(folder, request.Root) : ".";
        return relative == "." ? string.Empty : $"{relative}/";
    }

    private static (ArchitectureModel Model, IReadOnlyList<FileLayer> Layers) Classify(SourceFile[] files, LayerMap map, IReadOnlyList<SourceProblem> problems)
    {
        var classified = files.Select(file => (File: file, Found: map.Classify(file))).ToList();
        var layers = classified.Select(row => new FileLayer(
            row.File.Path, row.Found?.Layer,
            row.File.IsTest ? "a test by the conventions of its language" : row.Found?.Rule ?? "no configured layer matches it, and no convention knows a folder of its path", row.File.IsTest));
        var model = new ArchitectureModel([.. classified.Select(row => new ModelFile(row.File, row.Found?.Layer, row.Found?.Adapter ?? row.File.Path))], problems);
        return (model, [.. layers]);
    }

    private async Task<(string? Scope, IReadOnlyList<Finding> Findings)> NarrowAsync(
        AnalyzeRequest request, SourceFile[] files, IReadOnlyList<Finding> found, CancellationToken cancellationToken)
    {
        var (scope, shown) = ((string?)null, found);
        if (request.Since is { } revision)
        {
            var changed = await _changes.SinceAsync(request.Root, revision, cancellationToken);
            (scope, shown) = ($"files changed since {revision}", [.. shown.Where(finding => changed.Contains(finding.Path) || finding.Chain.Any(changed.Contains))]);
        }

        if (request.File is not { } file)
            return (scope, shown);

        if (!files.Any(known => known.Path == file) && !found.Any(finding => finding.Path == file))
            throw ArchitectureReport.Unknown(file, files.Select(known => known.Path));

        return ($"{file}{(scope is null ? string.Empty : $", {scope}")}", [.. shown.Where(finding => finding.Path == file || finding.Chain.Contains(file))]);
    }

    private static CodeFrame? FrameOf(Finding finding, SourceTexts texts) =>
        finding is { Line: { } line, Severity: not Severity.Note } ? texts.FrameAt(finding.Path, line, finding.Column ?? 1) : null;

    private Baseline ReadBaseline(AnalyzeRequest request)
    {
        if (request.Baseline is not { } path)
            return Baseline.Empty;

        var (folder, name) = PlaceOf(path, request);
        var kind = folder.Inspect(name).Kind;
        if (kind is not (FileKind.Missing or FileKind.Regular))
            throw HexException.Usage("bad_baseline", $"the baseline '{path}' is no regular file", "name a file that is no folder and no link, and lies behind none");

        var isThere = kind == FileKind.Regular;
        if (!isThere && !request.UpdatesBaseline)
            throw HexException.Usage("no_baseline", $"there is no baseline '{path}'", "make it with --update-baseline");

        try
        {
            return isThere ? Baseline.Parse(folder.Read(name, MostBaselineBytes), path) : Baseline.Empty;
        }
        catch (HexException) when (request.UpdatesBaseline)
        {
            // It is written anew: what was in it does not matter.
            return Baseline.Empty;
        }
    }

    // Below the project its folder need not be there yet: .hex is not, before anything was written into it.
    private (IRootedFiles Folder, string Name) PlaceOf(string path, AnalyzeRequest request)
    {
        var name = Path.GetRelativePath(request.Root, path);
        return !name.StartsWith("..", StringComparison.Ordinal)
            ? (_roots.Open(request.Root), name)
            : (_roots.Open(Path.GetDirectoryName(path)!), Path.GetFileName(path));
    }

    private int WriteBaseline(AnalyzeRequest request, IReadOnlyList<Finding> found)
    {
        var path = request.Baseline ?? throw HexException.Usage("no_baseline", "--update-baseline needs to know the file", "name it with --baseline FILE");
        var (folder, name) = PlaceOf(path, request);
        folder.Write(name, Baseline.Of(found).ToBytes(), mode: null, $".{Path.GetFileName(name)}.new");
        return found.Count(finding => finding.Severity != Severity.Note);
    }
}
