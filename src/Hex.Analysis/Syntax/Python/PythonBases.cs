using Hex.Analysis.Native;
using Hex.Core.Code;

namespace Hex.Analysis.Syntax.Python;

/// <summary>Reads what a class is derived from.</summary>
internal static class PythonBases
{
    /// <summary>The names of the bases, and what they make of the class.</summary>
    public static List<string> Of(PythonSource source, SyntaxNode superclasses, out DeclarationKind kind)
    {
        var bases = new List<string>();
        kind = DeclarationKind.Class;
        foreach (var part in source.Parts(superclasses))
        {
            if (source.Kind(part) == PythonNode.KeywordArgument)
            {
                if (source.Is(part.ChildByField(source.Grammar.Name), "metaclass"u8) && Last(source.Name(part.ChildByField(source.Grammar.Value))) == "ABCMeta")
                    kind = DeclarationKind.Interface;

                continue;
            }

            // Protocol[T]
            var name = source.Kind(part) == PythonNode.Subscript ? part.ChildByField(source.Grammar.Value) : part;
            if (source.Kind(name) is not (PythonNode.Identifier or PythonNode.Attribute))
                continue;

            bases.Add(source.Name(name));
            kind = Last(bases[^1]) switch
            {
                "Protocol" or "ABC" => DeclarationKind.Interface,
                "Enum" or "IntEnum" or "StrEnum" or "Flag" or "IntFlag" => DeclarationKind.Enum,
                _ => kind,
            };
        }

        return bases;
    }

    private static string Last(string name) => name[(name.LastIndexOf('.') + 1)..];
}
