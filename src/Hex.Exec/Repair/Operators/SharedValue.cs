using Hex.Exec.Repair.Source;
using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Operators;

/// <summary>Parts values that Python shares where people expect fresh ones: repeated lists and default arguments.</summary>
internal sealed class SharedValue : IMutationOperator
{
    /// <inheritdoc/>
    public IEnumerable<Mutation> On(SourceLine line) =>
        line.File.Language.IsIndented ? line.Indexes.SelectMany(index => Repeated(line.File, index).Concat(Default(line, index))) : [];

    // `[[0] * n] * m` becomes `[[0] * n for _ in range(m)]`.
    private static IEnumerable<Mutation> Repeated(SourceFile file, int index)
    {
        if (!file.At(index).Is("*") || !file.At(index - 1).Is("]") || file.Partner(index - 1) < 0 || index + 1 >= file.Tokens.Count || file.Partner(index - 1) + 1 > index - 2)
        {
            yield break;
        }

        var open = file.Partner(index - 1);
        var last = Expressions.OperandEnd(file, index + 1);
        var text = $"[{file.Slice(open + 1, index - 2)} for _ in range({file.Slice(index + 1, last)})]";
        yield return Edits.Replace(file, new Span(open, last), text, Priors.Arguments, nameof(SharedValue));
    }

    // `def f(x, seen=[]):` gets `seen=None` and a first line that makes the list.
    private static IEnumerable<Mutation> Default(SourceLine line, int index)
    {
        var file = line.File;
        if (!line.First.Is("def") || !file.At(index).Is("=") || file.At(index + 1).Text is not ("[" or "{") || file.Partner(index + 1) != index + 2 || !line.Last.Is(":"))
        {
            yield break;
        }

        if (file.Lines.Skip(line.Number + 1).FirstOrDefault(next => !next.IsBlank) is not { } body || file.At(index - 1).Kind != TokenKind.Name)
        {
            yield break;
        }

        var (name, value) = (file.At(index - 1).Text, file.Slice(index + 1, index + 2));
        var start = file.At(index + 1).Start;
        var rest = file.Text[file.At(index + 2).End..line.End];
        var text = $"None{rest}\n{body.Indent}if {name} is None:\n{body.Indent}{body.Indent[line.Indent.Length..]}{name} = {value}";
        yield return new Mutation(file, start, line.End - start, text, Priors.Comparison, nameof(SharedValue));
    }
}
