using Hex.Analysis.Native;
using Hex.Core.Code;

namespace Hex.Analysis.Syntax.CSharp;

/// <summary>Reads using directives. What kind one is, its names tell: <c>*</c> of a namespace, an alias, none of a static one.</summary>
/// <param name="source">The file.</param>
internal sealed class UsingReader(CSharpSource source)
{
    /// <summary>The scope of a using that holds for the whole project.</summary>
    public const string ProjectWide = "global";

    private readonly List<RawImport> _all = [];

    /// <summary>All that were read.</summary>
    public IReadOnlyList<RawImport> All => _all;

    /// <summary>Reads one.</summary>
    public void Read(SyntaxNode directive)
    {
        var (isStatic, isGlobal) = (false, false);
        SyntaxNode target = default;
        var alias = directive.ChildByField(source.Grammar.Name);
        foreach (var child in source.Children(directive))
        {
            isStatic |= !child.IsNamed && source.Is(child, "static"u8);
            isGlobal |= !child.IsNamed && source.Is(child, "global"u8);
            if (source.Kind(child) is CSharpNode.Identifier or CSharpNode.QualifiedName or CSharpNode.GenericName or CSharpNode.AliasQualifiedName
                && !(alias.Exists && child.Start == alias.Start))
            {
                target = child;
            }
        }

        // An alias of a tuple, an array or a pointer names the types in it, which are read as such.
        if (!target.Exists)
            return;

        // A name in a directive is looked up from the root, whatever says so before it.
        var name = source.NameOf(target).Split("::")[^1];
        IReadOnlyList<ImportedName> names = alias.Exists ? [new(name, source.NameOf(alias))] : isStatic ? [] : [new("*", "*")];
        _all.Add(new RawImport(name, ImportKind.Static, directive.Line, source.Column(directive), names) { Scope = isGlobal ? ProjectWide : string.Empty });
    }
}
