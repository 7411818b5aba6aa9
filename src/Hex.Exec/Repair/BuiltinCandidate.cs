using Hex.Core.Ports;
using Hex.Core.Workspaces;
using Hex.Exec.Candidates;
using Hex.Exec.Evidence;
using Hex.Exec.Repair.Localisation;
using Hex.Exec.Repair.Search;
using Hex.Exec.Repair.Source;
using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair;

/// <summary>Search-based repair without a model: small changes at suspicious places, tried in scratch trees, the best put before the gate.</summary>
internal sealed class BuiltinCandidate(IScratchTrees scratchTrees, EvidenceRunner evidence, TimeProvider time, int workers) : ICandidate
{
    private const long LargestFile = 200 * 1024;

    // The gate runs the evidence again on what is proposed; this much of the time is left for it.
    private const double SearchShare = 0.85;

    private static readonly TimeSpan QuickBaseline = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestBeforeOthers = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public string Name => "builtin";

    /// <inheritdoc />
    public bool RunsEvidence => true;

    /// <summary>
    /// A short one, when the red run was quick and names a place in an allowed file or in another of the same language, from which the
    /// localisation finds its way.
    /// </summary>
    public Turn TurnBeforeOthers(CandidateTask task) =>
        task.Baseline.Duration > QuickBaseline ? Turn.Skipped($"the evidence takes {task.Baseline.Duration.TotalSeconds:0.0} s, more than {QuickBaseline.TotalSeconds:0}")
        : !IsPlaceNamed(task) ? Turn.Skipped("the evidence names no place in the files that may change")
        : new Turn(task.Time < LongestBeforeOthers ? task.Time : LongestBeforeOthers);

    /// <inheritdoc/>
    public async Task<CandidateEnd> TryAsync(CandidateTask task, CancellationToken cancellationToken)
    {
        var files = ReadAllowed(task);
        if (files.Count == 0)
        {
            return CandidateEnd.NotPassed("none of the allowed files is an existing text file of moderate size", 0);
        }

        var places = new TestPlaces(task.Files, task.Evidence.Directory);
        var suspicion = Localiser.Find(TerminalText.WithoutEscapes(task.Baseline.Output.ToText()), task.Evidence.Command, files, places);
        var variants = VariantPlan.Singles(files, suspicion);
        return variants.Count == 0
            ? CandidateEnd.NotPassed("no operator applies to the allowed files", 0)
            : await SearchAsync(task, files, variants, cancellationToken);
    }

    private static bool IsPlaceNamed(CandidateTask task)
    {
        var mentions = Mentions.In(TerminalText.WithoutEscapes(task.Baseline.Output.ToText()));
        return task.AllowedFiles.Where(path => task.Files.Inspect(path).Kind == FileKind.Regular)
            .Any(file => mentions.Any(mention => PathMatch.Means(mention.Path, file) || Languages.Of(mention.Path).Name == Languages.Of(file).Name));
    }

    private static List<SourceFile> ReadAllowed(CandidateTask task) =>
        [.. task.AllowedFiles
            .Where(path => task.Files.Inspect(path) is { Kind: FileKind.Regular, Length: > 0 and <= LargestFile })
            .Select(path => SourceFile.Read(path, task.Files.Read(path, LargestFile).Span))
            .OfType<SourceFile>()];

    private async Task<CandidateEnd> SearchAsync(CandidateTask task, List<SourceFile> files, IReadOnlyList<Variant> variants, CancellationToken cancellationToken)
    {
        using var timeIsUp = new CancellationTokenSource(task.Time * SearchShare, time);
        await using var benches = new BenchSet(files.ToDictionary(file => file.Path), evidence, task.Evidence);
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(timeIsUp.Token, cancellationToken);
            if (await benches.FillAsync(scratchTrees, task.Tree, task.Baseline, workers, either.Token) is { } difference)
            {
                return CandidateEnd.NotPassed(difference, 0);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return CandidateEnd.NotPassed("the time was over before the scratch trees were ready", 0);
        }

        var progress = new SteadyProgress(task.Progress, time);
        var search = new RepairSearch(benches.Benches, variants, task.Baseline, time, progress.TellAsync);
        return await ProposeAsync(task, search, timeIsUp.Token, cancellationToken);
    }

    // Evidence that many changes satisfy says little about each of them, and the operator is the one to know.
    private static string Rivals(int others) => others switch
    {
        0 => string.Empty,
        1 => "; another change passes too, so look at it twice",
        _ => $"; {others} other changes pass too, so look at it twice",
    };

    private static async Task<CandidateEnd> ProposeAsync(CandidateTask task, RepairSearch search, CancellationToken timeIsUp, CancellationToken cancellationToken)
    {
        var refused = 0;
        while (task.Attempts.Left > 0 && await search.NextAsync(timeIsUp, cancellationToken) is { } variant)
        {
            if ((await task.Attempts.ProposeAsync(variant.ToEdits(), cancellationToken)).Passed)
            {
                return CandidateEnd.Passed($"{variant} passed the gate{Rivals(search.Others)}", search.Tried);
            }

            refused++;
        }

        var why = task.Attempts.Left == 0 ? "no attempts are left" : timeIsUp.IsCancellationRequested ? "the time is over" : "every change was tried";
        return CandidateEnd.NotPassed(refused == 0 ? $"{why}, and none passed" : $"{why}, and the gate refused {refused}", search.Tried);
    }
}
