using Hex.Analysis.Native;

namespace Hex.Analysis.Syntax.Python;

/// <summary>Reads <c>__all__</c>, as far as names are written in it.</summary>
/// <param name="source">The file.</param>
internal sealed class PythonListReader(PythonSource source)
{
    /// <summary>Adds the names in a value: <c>["a", "b"] + other</c>.</summary>
    public void Add(SyntaxNode value)
    {
        var open = new Stack<SyntaxNode>();
        open.Push(value);
        while (open.TryPop(out var part))
        {
            switch (source.Kind(part))
            {
                case PythonNode.String when source.Literal(part) is { Length: > 0 } name:
                    source.Listed.TryAdd(name, part);
                    break;
                case PythonNode.List or PythonNode.Tuple or PythonNode.BinaryOperator or PythonNode.ParenthesizedExpression or PythonNode.ArgumentList or PythonNode.Assignment:
                    foreach (var inner in source.Parts(part).Reverse())
                        open.Push(inner);
                    break;
            }
        }
    }

    /// <summary>Reads <c>__all__.extend(["a"])</c> and <c>__all__.append("a")</c>.</summary>
    public void ReadCall(SyntaxNode call)
    {
        var function = call.ChildByField(source.Grammar.Function);
        if (source.Kind(function) == PythonNode.Attribute && source.Is(function.ChildByField(source.Grammar.Object), "__all__"u8))
            Add(call.ChildByField(source.Grammar.Arguments));
    }
}
