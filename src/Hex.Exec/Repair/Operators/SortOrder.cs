using Hex.Exec.Repair.Source;

namespace Hex.Exec.Repair.Operators;

/// <summary>Gives a sort the order it lacks: by number where the language sorts by text, and the other way round.</summary>
internal sealed class SortOrder : IMutationOperator
{
    /// <inheritdoc/>
    public IEnumerable<Mutation> On(SourceLine line) => line.Indexes.SelectMany(index => At(line.File, index));

    private static IEnumerable<Mutation> At(SourceFile file, int index) => (file.At(index).Text, file.Language.Name) switch
    {
        ("sort" or "toSorted", "javascript" or "typescript") when file.At(index + 1).Is("(") && file.Partner(index + 1) == index + 2 =>
        [
            Edits.InsertAfter(file, index + 1, "(a, b) => a - b", Priors.Arguments, nameof(SortOrder)),
            Edits.InsertAfter(file, index + 1, "(a, b) => b - a", Priors.Arguments + 0.6, nameof(SortOrder)),
        ],
        ("sort" or "sorted", "python") when file.At(index + 1).Is("(") && file.Partner(index + 1) is var close && close > index => Reversed(file, index, close),
        ("cmp", "perl") => [Edits.Replace(file, index, "<=>", Priors.Comparison, nameof(SortOrder))],
        ("<=>", "perl") => [Edits.Replace(file, index, "cmp", Priors.Comparison, nameof(SortOrder))],
        ("sort", "perl") => [Edits.InsertAfter(file, index, " { $a <=> $b }", Priors.Arguments, nameof(SortOrder))],
        _ => [],
    };

    private static IEnumerable<Mutation> Reversed(SourceFile file, int index, int close)
    {
        var reverse = Enumerable.Range(index, close - index).FirstOrDefault(at => file.At(at).Text == "reverse", -1);
        if (reverse < 0)
        {
            return [Edits.InsertAfter(file, close - 1, close == index + 2 ? "reverse=True" : ", reverse=True", Priors.Arguments + 0.4, nameof(SortOrder))];
        }

        return file.At(reverse + 1).Is("=") && file.At(reverse + 3).Is(")") && file.At(reverse - 1).Is(",")
            ? [Edits.Remove(file, new Span(reverse - 1, reverse + 2), Priors.Arguments + 0.4, nameof(SortOrder))]
            : [];
    }
}
