using System.Text;
using Hex.Analysis.Native;
using Hex.Core.Code;

namespace Hex.Analysis.Syntax.TypeScript;

/// <summary>Reads <c>require(…)</c>, <c>import(…)</c> and what is like them, wherever they stand.</summary>
/// <remarks>It goes down only to where one of their words is: most of a tree is never looked at.</remarks>
internal sealed class CallReader
{
    // A parent is looked for from the root: where somebody nests thousands of brackets, that adds up.
    private const int Highest = 8;

    private readonly TypeScriptSource _source;
    private readonly RequireNames _requires;
    private readonly PatternCallReader _patterns;
    private readonly int[] _places;

    public CallReader(TypeScriptSource source, RequireNames requires)
    {
        (_source, _requires, _patterns) = (source, requires, new PatternCallReader(source));
        var places = new List<int>();
        foreach (var word in requires.Words.Append("import"))
            Find(source.Bytes, Encoding.UTF8.GetBytes(word), places);

        places.Sort();
        _places = [.. places];
    }

    /// <summary>Looks through the statement the cursor stands on, and leaves it there.</summary>
    public void Search(SyntaxCursor cursor)
    {
        var (depth, functions, types) = (0, 0, 0);
        while (true)
        {
            var node = cursor.Node;
            if (HasPlace(node))
            {
                var kind = _source.Kind(node);
                if (kind == TypeScriptNode.CallExpression)
                    Read(node, functions > 0, types > 0);

                if (kind != TypeScriptNode.String && cursor.Down())
                {
                    depth++;
                    functions += IsFunction(kind) ? 1 : 0;
                    types += IsType(kind) ? 1 : 0;
                    continue;
                }
            }

            while (depth > 0 && !cursor.Next())
            {
                _ = cursor.Up();
                depth--;
                var kind = _source.Kind(cursor.Node);
                functions -= IsFunction(kind) ? 1 : 0;
                types -= IsType(kind) ? 1 : 0;
            }

            if (depth == 0)
                return;
        }
    }

    private static void Find(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word, List<int> places)
    {
        for (var from = 0; text[from..].IndexOf(word) is var found and >= 0; from += found + word.Length)
        {
            places.Add(from + found);
        }
    }

    private static bool IsFunction(TypeScriptNode kind) => kind is TypeScriptNode.ArrowFunction or TypeScriptNode.FunctionDeclaration
        or TypeScriptNode.FunctionExpression or TypeScriptNode.GeneratorFunction or TypeScriptNode.GeneratorFunctionDeclaration or TypeScriptNode.MethodDefinition;

    private static bool IsType(TypeScriptNode kind) => kind is TypeScriptNode.TypeAnnotation or TypeScriptNode.TypeQuery or TypeScriptNode.TypeArguments
        or TypeScriptNode.TypeAliasDeclaration or TypeScriptNode.InterfaceDeclaration;

    private static bool IsWrapper(TypeScriptNode kind) => kind is TypeScriptNode.AwaitExpression or TypeScriptNode.ParenthesizedExpression or TypeScriptNode.NonNullExpression;

    private bool HasPlace(SyntaxNode node)
    {
        var index = Array.BinarySearch(_places, node.Start);
        index = index < 0 ? ~index : index;
        return index < _places.Length && _places[index] < node.End;
    }

    private void Read(SyntaxNode call, bool isInFunction, bool isType)
    {
        var function = call.ChildByField(_source.Grammar.Function);
        var isImport = _source.Kind(function) == TypeScriptNode.Import;
        var isHere = true;
        if ((!isImport && !_requires.IsRequire(function, out isHere)) || _source.Argument(call) is not { Exists: true } argument)
        {
            _patterns.Read(call, function, isInFunction);
            return;
        }

        var outer = Outer(call, out var names);
        var isCast = _source.Kind(outer) is TypeScriptNode.AsExpression or TypeScriptNode.SatisfiesExpression && outer.Start < call.Start;
        var kind = isType || isCast ? ImportKind.TypeOnly
            : isImport || isInFunction ? ImportKind.Dynamic
            : ImportKind.Static;
        if (kind == ImportKind.Static && CommonJsReader.Offered(_source, outer, names) is { Count: > 0 } offered)
            (kind, names) = (ImportKind.ReExport, offered);

        var specifier = _source.Literal(argument);
        _source.Use(argument, specifier ?? _source.Text(argument), kind, names, isComputed: specifier is null || (!isHere && specifier.StartsWith('.')));
    }

    // What the value of the call goes into, and the names taken from it on the way.
    private SyntaxNode Outer(SyntaxNode call, out List<ImportedName> names)
    {
        names = [];
        var outer = call.Parent;
        for (var level = 0; level < Highest && IsWrapper(_source.Kind(outer)); level++)
        {
            outer = outer.Parent;
        }

        switch (_source.Kind(outer))
        {
            case TypeScriptNode.ExpressionStatement:
                break;
            case TypeScriptNode.VariableDeclarator:
                Bind(outer.ChildByField(_source.Grammar.Name), names);
                break;
            case TypeScriptNode.MemberExpression when _source.Text(outer.ChildByField(_source.Grammar.Property)) is var property and not ("then" or "catch" or "finally"):
                names.Add(new(property, property));
                outer = outer.Parent;
                break;
            default:
                names.Add(new("*", "*"));
                break;
        }

        return outer;
    }

    // const x = …, const { a, b: c } = …
    private void Bind(SyntaxNode pattern, List<ImportedName> names)
    {
        if (_source.Kind(pattern) != TypeScriptNode.ObjectPattern)
        {
            names.Add(new("*", _source.Text(pattern)));
            return;
        }

        foreach (var part in _source.Children(pattern).Where(part => part.IsNamed))
        {
            switch (_source.Kind(part))
            {
                case TypeScriptNode.ShorthandPropertyIdentifierPattern:
                    names.Add(new(_source.Text(part), _source.Text(part)));
                    break;
                case TypeScriptNode.PairPattern:
                    names.Add(new(_source.Name(part.ChildByField(_source.Grammar.Key)), _source.Text(part.ChildByField(_source.Grammar.Value))));
                    break;
                case TypeScriptNode.ObjectAssignmentPattern:
                    var name = _source.Text(part.ChildByField(_source.Grammar.Left));
                    names.Add(new(name, name));
                    break;
                default:
                    names.Add(new("*", _source.Text(part)));
                    break;
            }
        }
    }
}
