using Hex.Analysis.Native;
using Hex.Core.Code;

namespace Hex.Analysis.Syntax.TypeScript;

/// <summary>Reads assignments to <c>module.exports</c> and <c>exports</c>.</summary>
/// <param name="source">The file.</param>
/// <param name="exports">What takes them.</param>
internal sealed class CommonJsReader(TypeScriptSource source, ExportReader exports)
{
    // Most files have no such word, and their statements need no look.
    private readonly bool _mayExport = source.Bytes.IndexOf("exports"u8) >= 0;

    /// <summary>Whether a node is what a module of that kind hands out.</summary>
    public static bool IsExports(TypeScriptSource source, SyntaxNode node) => source.Is(node, "module.exports"u8) || source.Is(node, "exports"u8);

    /// <summary>Reads an expression statement.</summary>
    public void Read(SyntaxNode statement, bool isMarkedPublic)
    {
        if (_mayExport && statement.ChildCount > 0)
            ReadAssignment(statement.Child(0), isMarkedPublic);
    }

    private void ReadAssignment(SyntaxNode assignment, bool isMarkedPublic)
    {
        // exports.a = exports.b = value: as many as somebody likes, the last one first.
        var targets = new Stack<SyntaxNode>();
        var value = assignment;
        for (; source.Kind(value) == TypeScriptNode.AssignmentExpression; value = value.ChildByField(source.Grammar.Right))
            targets.Push(value.ChildByField(source.Grammar.Left));

        foreach (var left in targets)
        {
            if (IsExports(source, left))
                ReadWhole(left, value, isMarkedPublic);
            else if (source.Kind(left) == TypeScriptNode.MemberExpression && IsExports(source, left.ChildByField(source.Grammar.Object)))
                exports.Export(left.ChildByField(source.Grammar.Property), value, source.Text(left.ChildByField(source.Grammar.Property)), isMarkedPublic);
        }
    }

    private void ReadWhole(SyntaxNode left, SyntaxNode value, bool isMarkedPublic)
    {
        // What is required and handed on as a whole is an import that says so.
        if (source.Kind(value) == TypeScriptNode.CallExpression && source.Is(value.ChildByField(source.Grammar.Function), "require"u8))
            return;

        if (source.Kind(value) != TypeScriptNode.Object)
        {
            exports.Export(left, value, "default", isMarkedPublic);
            return;
        }

        foreach (var member in source.Children(value))
            ReadMember(member, isMarkedPublic);
    }

    private void ReadMember(SyntaxNode member, bool isMarkedPublic)
    {
        switch (source.Kind(member))
        {
            case TypeScriptNode.ShorthandPropertyIdentifier:
                exports.Export(member, member, source.Text(member), isMarkedPublic);
                break;
            case TypeScriptNode.Pair:
                var key = member.ChildByField(source.Grammar.Key);
                exports.Export(key, member.ChildByField(source.Grammar.Value), source.Name(key), isMarkedPublic);
                break;
            case TypeScriptNode.MethodDefinition:
                var name = member.ChildByField(source.Grammar.Name);
                source.Declarations.Add(source.Declare(name, source.Name(name), DeclarationKind.Function, isExported: true) with { IsMarkedPublic = isMarkedPublic });
                break;
        }
    }
}
