using Hex.Exec.Repair.Source;

namespace Hex.Exec.Repair.Operators;

/// <summary>Swaps what shells cut and replace in a value: the shortest or the longest match, at its start or its end, the first or every one.</summary>
internal sealed class PatternSwap : IMutationOperator
{
    /// <inheritdoc/>
    public IEnumerable<Mutation> On(SourceLine line) =>
        line.File.Language.Name == "shell" ? Expansions(line).SelectMany(place => At(line.File, place)) : [];

    // `${name#pattern}`, `${name%pattern}` and `${name/from/to}`: the mark behind the name.
    private static IEnumerable<int> Expansions(SourceLine line)
    {
        for (var open = line.Text.IndexOf("${", StringComparison.Ordinal); open >= 0; open = line.Text.IndexOf("${", open + 2, StringComparison.Ordinal))
        {
            var mark = open + 2;
            while (mark < line.Text.Length && (char.IsLetterOrDigit(line.Text[mark]) || line.Text[mark] is '_' or '[' or ']' or '@' or '$'))
            {
                mark++;
            }

            if (mark > open + 2 && mark < line.Text.Length && line.Text[mark] is '#' or '%' or '/')
            {
                yield return line.Start + mark;
            }
        }
    }

    private static IEnumerable<Mutation> At(SourceFile file, int place)
    {
        var mark = file.Text[place];
        var isDouble = file.Text[place + 1] == mark;
        var length = isDouble ? 2 : 1;
        var other = mark switch { '#' => '%', '%' => '#', _ => '/' };
        yield return new Mutation(file, place, length, new string(mark, isDouble ? 1 : 2), Priors.Family, nameof(PatternSwap));
        if (mark != '/')
        {
            yield return new Mutation(file, place, length, new string(other, length), Priors.Family, nameof(PatternSwap));
            yield return new Mutation(file, place, length, new string(other, 3 - length), Priors.Family + 0.8, nameof(PatternSwap));
        }
    }
}
