using Hex.Exec.Repair.Localisation;
using Hex.Exec.Repair.Operators;
using Hex.Exec.Repair.Source;

namespace Hex.Exec.Repair.Search;

/// <summary>Lists the changes worth trying, the likeliest first. The same input gives the same list.</summary>
internal static class VariantPlan
{
    private const int MostLines = 1500;
    private const int MostVariants = 20_000;

    // A place is a guess from names and traces; once a change passes, what kind of change it is says more than where it stands.
    private const double PlaceInDoubt = 0.5;

    /// <summary>The single changes.</summary>
    public static IReadOnlyList<Variant> Singles(IReadOnlyList<SourceFile> files, Suspicion suspicion)
    {
        var seen = new HashSet<(string, int, int, string)>();
        return [.. files.SelectMany(file => file.Lines)
            .OrderBy(suspicion.CostOf)
            .Take(MostLines)
            .SelectMany(line => On(line, suspicion.CostOf(line)))
            .OrderBy(variant => variant.Order)
            .Where(variant => seen.Add(variant.Mutations[0].Core()))
            .Take(MostVariants)];
    }

    /// <summary>The pairs of a change that helped and any other, the likeliest first.</summary>
    /// <param name="helpful">Changes with which fewer tests failed.</param>
    /// <param name="singles">All single changes.</param>
    public static IEnumerable<Variant> Pairs(IReadOnlyList<Variant> helpful, IReadOnlyList<Variant> singles) =>
        helpful
            .SelectMany((first, rank) => singles
                .Where(second => !Touch(first.Mutations[0], second.Mutations[0]) && helpful.Take(rank).All(earlier => earlier != second))
                .Select(second => new Variant([first.Mutations[0], second.Mutations[0]], first.Order + second.Order, first.Doubt + second.Doubt)))
            .OrderBy(pair => pair.Order);

    private static IEnumerable<Variant> On(SourceLine line, double place) =>
        OperatorList.All
            .SelectMany(mutationOperator => mutationOperator.On(line))
            .Where(mutation => !mutation.ChangesNothing)
            .Select(mutation => new Variant([mutation], mutation.Cost + place, mutation.Cost + (PlaceInDoubt * place)));

    private static bool Touch(Mutation one, Mutation other) => one.File == other.File && one.Start <= other.End && other.Start <= one.End;
}
