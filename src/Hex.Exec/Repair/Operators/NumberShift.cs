using System.Globalization;
using Hex.Exec.Repair.Source;
using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Operators;

/// <summary>Makes a whole number one larger or one smaller, and takes powers of ten and other usual slips into account.</summary>
internal sealed class NumberShift : IMutationOperator
{
    // Numbers of time that are taken for one another.
    private static readonly long[] Calendar = [4, 7, 12, 24, 60, 100, 365, 366, 400, 3600];

    /// <inheritdoc/>
    public IEnumerable<Mutation> On(SourceLine line) =>
        line.Indexes.Where(index => line.File.Tokens[index].Kind == TokenKind.Number).SelectMany(index => At(line.File, index));

    private static IEnumerable<Mutation> At(SourceFile file, int index)
    {
        var text = file.Tokens[index].Text;
        var bare = text.TrimEnd('u', 'U', 'l', 'L', 'f', 'F', 'd', 'D', 'n');
        var digits = bare.Replace("_", string.Empty, StringComparison.Ordinal);
        var suffix = text[bare.Length..];
        if (digits.Contains('.') && double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var real))
        {
            return Reals(real).Select(value => Edits.Replace(file, index, Format(value) + suffix, Priors.Constant + 1, nameof(NumberShift)));
        }

        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) && whole < int.MaxValue
            ? Wholes(file, index, whole).Select(other => Edits.Replace(file, index, other.Value.ToString(CultureInfo.InvariantCulture) + suffix, other.Cost, nameof(NumberShift)))
            : [];
    }

    private static IEnumerable<(long Value, double Cost)> Wholes(SourceFile file, int index, long value)
    {
        var isSigned = file.At(index - 1).Is("-") && !Expressions.IsBinary(file, index - 1);
        if (value > 0 || !isSigned)
        {
            yield return (value + 1, value is 0 or 1 or 2 ? Priors.OffByOne : Priors.OffByOne + 0.4);
        }

        if (value > 0)
        {
            yield return (value - 1, value is 1 or 2 ? Priors.OffByOne : Priors.OffByOne + 0.4);
        }
        else if (!isSigned)
        {
            yield return (-1, Priors.OffByOne + 0.8);
        }

        foreach (var far in Far(value).Where(far => far != value + 1 && far != value - 1))
        {
            yield return (far, Priors.Constant + 1);
        }
    }

    private static IEnumerable<long> Far(long value) => value switch
    {
        0 => [],
        1 => [10],
        _ => new[] { value * 10, value % 10 == 0 ? value / 10 : value * 2, value % 2 == 0 ? value / 2 : 0, value * 2, value + 2, value - 2 }
            .Concat(Calendar.Contains(value) ? Calendar : [])
            .Where(far => far >= 0 && far != value)
            .Distinct(),
    };

    private static IEnumerable<double> Reals(double value) =>
        new[] { value * 10, value / 10, value * 2, value / 2, value + 1, value - 1, 1 - value, value * 100, value / 100 }.Where(other => other >= 0 && other != value).Distinct();

    private static string Format(double value) => value.ToString("0.0###########", CultureInfo.InvariantCulture);
}
