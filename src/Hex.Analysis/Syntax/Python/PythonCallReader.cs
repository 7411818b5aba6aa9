using System.Globalization;
using Hex.Analysis.Native;
using Hex.Core.Code;

namespace Hex.Analysis.Syntax.Python;

/// <summary>Reads <c>import_module(…)</c> and <c>__import__(…)</c>.</summary>
/// <param name="source">The file.</param>
internal sealed class PythonCallReader(PythonSource source)
{
    // Nobody nests packages so deep.
    private const int Highest = 100;

    /// <summary>Reads a call, if it is one of them.</summary>
    /// <param name="call">The call.</param>
    /// <param name="frame">What it stands in.</param>
    public void Read(SyntaxNode call, PythonFrame frame)
    {
        var function = call.ChildByField(source.Grammar.Function);
        var name = source.Kind(function) == PythonNode.Attribute ? function.ChildByField(source.Grammar.Attribute) : function;
        if (IsModule(function, name) is not { } isModule)
            return;

        var arguments = source.Parts(call.ChildByField(source.Grammar.Arguments)).Where(part => source.Kind(part) != PythonNode.Comment).ToList();
        var module = Argument(arguments, 0, "name"u8);
        if (!module.Exists)
            return;

        var specifier = source.Literal(module);
        if (!isModule)
            specifier = specifier is ['.', ..] ? null : Above(specifier, Argument(arguments, 4, "level"u8));
        else if (specifier is ['.', ..])
            specifier = Absolute(specifier, Argument(arguments, 1, "package"u8));

        var kind = frame.IsTypeOnly ? ImportKind.TypeOnly : ImportKind.Dynamic;
        source.Use(module, specifier ?? source.Tree.Text(module), kind, isModule ? Taken(frame) : [new("*", "*")], isComputed: specifier is null);
    }

    // Null where it is none of them.
    private bool? IsModule(SyntaxNode function, SyntaxNode name)
    {
        if (source.Is(name, "import_module"u8))
            return true;

        if (source.Is(name, "__import__"u8))
            return false;

        return source.Loaders.Count > 0 && source.Kind(function) == PythonNode.Identifier && source.Loaders.TryGetValue(source.Tree.Name(function), out var isModule) ? isModule : null;
    }

    // level=1 is the package of the file, 2 the one around it.
    private string? Above(string? specifier, SyntaxNode level)
    {
        if (specifier is null || !level.Exists)
            return specifier;

        return int.TryParse(source.Tree.Text(level), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= Highest ? new string('.', count) + specifier : null;
    }

    private SyntaxNode Argument(List<SyntaxNode> arguments, int place, ReadOnlySpan<byte> name)
    {
        foreach (var argument in arguments.Where(argument => source.Kind(argument) == PythonNode.KeywordArgument))
        {
            if (source.Is(argument.ChildByField(source.Grammar.Name), name))
                return argument.ChildByField(source.Grammar.Value);
        }

        return place < arguments.Count && source.Kind(arguments[place]) != PythonNode.KeywordArgument ? arguments[place] : default;
    }

    // A name with points in front starts from a package, which is mostly that of the file.
    private string? Absolute(string specifier, SyntaxNode package)
    {
        if (source.Is(package, "__package__"u8) || (source.IsPackage && source.Is(package, "__name__"u8)))
            return specifier;

        if (source.Literal(package) is not { Length: > 0 } name)
            return null;

        var rest = specifier.TrimStart('.');
        for (var level = specifier.Length - rest.Length; level > 1 && name.Length > 0; level--)
        {
            name = name.LastIndexOf('.') is > 0 and var point ? name[..point] : string.Empty;
        }

        return name.Length == 0 ? null : $"{name}.{rest}";
    }

    private ImportedName[] Taken(PythonFrame frame)
    {
        // The call stands right below what its value goes into.
        return frame.Kind switch
        {
            PythonNode.ExpressionStatement => [],
            PythonNode.Attribute when source.Tree.Name(frame.Node.ChildByField(source.Grammar.Attribute)) is var member => [new(member, member)],
            PythonNode.Assignment when frame.Node.ChildByField(source.Grammar.Left) is var left && source.Kind(left) == PythonNode.Identifier => [new("*", source.Tree.Name(left))],
            _ => [new("*", "*")],
        };
    }
}
