using Hex.Analysis.Native;
using Hex.Core.Code;

namespace Hex.Analysis.Syntax.TypeScript;

/// <summary>Reads assignments to <c>module.exports</c> and <c>exports</c>.</summary>
/// <param name="source">The file.</param>
/// <param name="requires">What it loads modules with.</param>
/// <param name="exports">What takes them.</param>
internal sealed class CommonJsReader(TypeScriptSource source, RequireNames requires, ExportReader exports)
{
    // Nobody hands on a value by so many names at once.
    private const int MostNames = 16;

    // Most files have no such word, and their statements need no look.
    private readonly bool _mayExport = source.Bytes.IndexOf("exports"u8) >= 0;

    /// <summary>Whether a node is what a module of that kind hands out.</summary>
    public static bool IsExports(TypeScriptSource source, SyntaxNode node) => source.Is(node, "module.exports"u8) || source.Is(node, "exports"u8);

    /// <summary>What is offered on where the value of a call goes straight into what a module of that kind hands out.</summary>
    /// <param name="source">The file.</param>
    /// <param name="outer">What the value goes into.</param>
    /// <param name="taken">What is taken from it on the way.</param>
    /// <returns>The names; none where it goes elsewhere.</returns>
    public static List<ImportedName> Offered(TypeScriptSource source, SyntaxNode outer, IReadOnlyList<ImportedName> taken)
    {
        var offered = new List<ImportedName>();
        if (taken is not [{ Name: var name }])
            return offered;

        var (kind, isWhole) = (source.Kind(outer), name == "*");
        if (kind is TypeScriptNode.Pair or TypeScriptNode.SpreadElement)
        {
            var target = outer.Parent.Parent;
            if (source.Kind(target) == TypeScriptNode.AssignmentExpression && IsExports(source, target.ChildByField(source.Grammar.Left)) && (isWhole || kind == TypeScriptNode.Pair))
                offered.Add(new(name, kind == TypeScriptNode.Pair ? source.Name(outer.ChildByField(source.Grammar.Key)) : "*"));

            return offered;
        }

        for (; source.Kind(outer) == TypeScriptNode.AssignmentExpression && offered.Count < MostNames; outer = outer.Parent)
        {
            var left = outer.ChildByField(source.Grammar.Left);
            if (IsExports(source, left))
                offered.Add(new(name, isWhole ? "*" : "default"));
            else if (source.Kind(left) == TypeScriptNode.MemberExpression && IsExports(source, left.ChildByField(source.Grammar.Object)))
                offered.Add(new(name, source.Text(left.ChildByField(source.Grammar.Property))));
        }

        return [.. offered.Distinct()];
    }

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

        // What is required and handed on is an import that says so.
        if (IsRequired(value))
            return;

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
        if (source.Kind(value) != TypeScriptNode.Object)
        {
            exports.Export(left, value, "default", isMarkedPublic);
            return;
        }

        foreach (var member in source.Children(value))
            ReadMember(member, isMarkedPublic);
    }

    // require('x'), require('x').y
    private bool IsRequired(SyntaxNode value)
    {
        var call = source.Kind(value) == TypeScriptNode.MemberExpression ? value.ChildByField(source.Grammar.Object) : value;
        return source.Kind(call) == TypeScriptNode.CallExpression && requires.IsRequire(call.ChildByField(source.Grammar.Function), out _);
    }

    private void ReadMember(SyntaxNode member, bool isMarkedPublic)
    {
        switch (source.Kind(member))
        {
            case TypeScriptNode.ShorthandPropertyIdentifier:
                exports.Export(member, member, source.Text(member), isMarkedPublic);
                break;
            case TypeScriptNode.Pair when !IsRequired(member.ChildByField(source.Grammar.Value)):
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
