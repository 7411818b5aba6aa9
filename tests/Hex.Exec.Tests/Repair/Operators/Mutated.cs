using System.Text;
using Hex.Exec.Repair;
using Hex.Exec.Repair.Source;

namespace Hex.Exec.Tests.Repair.Operators;

/// <summary>Applies an operator to every line of a text.</summary>
internal static class Mutated
{
    /// <summary>The texts the operator makes of a file.</summary>
    public static IReadOnlyList<string> By(IMutationOperator mutationOperator, string path, string text)
    {
        var file = SourceFile.Read(path, Encoding.UTF8.GetBytes(text))!;
        return [.. file.Lines.SelectMany(mutationOperator.On).Select(mutation =>
            string.Concat(text.AsSpan(0, mutation.Start), mutation.Replacement, text.AsSpan(mutation.End)))];
    }
}
