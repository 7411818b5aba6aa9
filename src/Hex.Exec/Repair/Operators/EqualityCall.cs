using Hex.Exec.Repair.Source;

namespace Hex.Exec.Repair.Operators;

/// <summary>Compares what objects hold in place of which objects they are, where a language has a call for the one and an operator for the other.</summary>
internal sealed class EqualityCall : IMutationOperator
{
    /// <inheritdoc/>
    public IEnumerable<Mutation> On(SourceLine line) =>
        line.File.Language.Name is "java" or "c#" ? line.Indexes.SelectMany(index => At(line.File, index)) : [];

    private static IEnumerable<Mutation> At(SourceFile file, int index)
    {
        if (file.At(index).Text is not ("==" or "!=") || !Expressions.IsBinary(file, index) || file.At(index + 1).Is("null") || index + 1 >= file.Tokens.Count)
        {
            yield break;
        }

        var (first, last) = (Expressions.OperandStart(file, index - 1), Expressions.OperandEnd(file, index + 1));
        var call = file.Language.Name == "java" ? "equals" : "Equals";
        var negation = file.At(index).Is("!=") ? "!" : string.Empty;
        var text = $"{negation}{file.Slice(first, index - 1)}.{call}({file.Slice(index + 1, last)})";
        yield return Edits.Replace(file, new Span(first, last), text, Priors.Comparison + 0.3, nameof(EqualityCall));
    }
}
