using Hex.Analysis.Native;
using Hex.Core.Code;

namespace Hex.Analysis.Syntax.TypeScript;

/// <summary>Reads import statements, and comments that refer to files.</summary>
/// <param name="source">The file.</param>
internal sealed class ImportReader(TypeScriptSource source)
{
    /// <summary>Reads an import statement.</summary>
    public void Read(SyntaxNode statement)
    {
        var isTypeOnly = statement.ChildCount > 1 && statement.Child(1) is { IsNamed: false } second && (source.Is(second, "type"u8) || source.Is(second, "typeof"u8));
        var required = source.Child(statement, TypeScriptNode.ImportRequireClause);
        if (required.Exists)
        {
            ReadRequire(required, isTypeOnly);
            return;
        }

        if (statement.ChildByField(source.Grammar.Source) is not { Exists: true } specifier)
            return;

        var names = new List<ImportedName>();
        var areTypes = ReadClause(source.Child(statement, TypeScriptNode.ImportClause), names);
        source.Use(specifier, source.Literal(specifier) ?? string.Empty, isTypeOnly || areTypes ? ImportKind.TypeOnly : ImportKind.Static, names);
    }

    /// <summary>Reads a comment such as <c>/// &lt;reference path="a.d.ts" /></c>.</summary>
    public void ReadReference(SyntaxNode comment)
    {
        var text = source.Text(comment);
        if (!text.StartsWith("///", StringComparison.Ordinal) || !text.Contains("<reference ", StringComparison.Ordinal))
            return;

        if (Attribute(text, " path=") is { Length: > 0 } path)
            source.Use(comment, path.StartsWith('.') ? path : $"./{path}", ImportKind.TypeOnly, []);
        else if (Attribute(text, " types=") is { Length: > 0 } types)
            source.Use(comment, types, ImportKind.TypeOnly, []);
    }

    /// <summary>Whether the grammar misses the end of a statement in <c>export import x = require('y')</c>, which it takes for two.</summary>
    public static bool IsExported(TypeScriptSource source, SyntaxNode missing) =>
        missing.Start == missing.End && source.Bytes[..missing.Start].TrimEnd(" \t\r\n"u8).EndsWith("require"u8) && source.Bytes[missing.Start..].TrimStart(" \t\r\n"u8).StartsWith("("u8);

    /// <summary>Reads the statement before such an end, with what stands after it.</summary>
    /// <returns>Whether it is one.</returns>
    public bool ReadExported(SyntaxNode statement)
    {
        var alias = source.Child(statement, TypeScriptNode.ImportAlias);
        var parts = source.Children(alias);
        if (!alias.Exists || parts[^1] is not { IsError: true } missing || !IsExported(source, missing))
            return false;

        var open = missing.Start + source.Bytes[missing.Start..].IndexOf((byte)'(');
        var specifier = source.Child(source.At(open), TypeScriptNode.String);
        if (specifier.Exists)
            source.Use(specifier, source.Name(specifier), ImportKind.ReExport, [new("*", source.Text(parts[Math.Max(0, parts.FindIndex(part => source.Is(part, "="u8)) - 1)]))], isTypeOnly: source.Bytes[alias.Start..alias.End].IndexOf(" type "u8) >= 0);

        return specifier.Exists;
    }

    private static string? Attribute(string text, string name)
    {
        var start = text.IndexOf(name, StringComparison.Ordinal) + name.Length;
        if (start < name.Length || start >= text.Length || text[start] is not ('"' or '\''))
            return null;

        var end = text.IndexOf(text[start], start + 1);
        return end < 0 ? null : text[(start + 1)..end];
    }

    // import x = require('y')
    private void ReadRequire(SyntaxNode clause, bool isTypeOnly)
    {
        var specifier = clause.ChildByField(source.Grammar.Source);
        var name = source.Text(source.Child(clause, TypeScriptNode.Identifier));
        source.Use(specifier, source.Literal(specifier) ?? string.Empty, isTypeOnly ? ImportKind.TypeOnly : ImportKind.Static, [new("*", name)]);
    }

    // Whether each name of it is taken as a type.
    private bool ReadClause(SyntaxNode clause, List<ImportedName> names)
    {
        var values = 0;
        foreach (var part in source.Children(clause))
        {
            switch (source.Kind(part))
            {
                case TypeScriptNode.Identifier:
                    names.Add(new("default", source.Text(part)));
                    values++;
                    break;
                case TypeScriptNode.NamespaceImport:
                    names.Add(new("*", source.Text(source.Child(part, TypeScriptNode.Identifier))));
                    values++;
                    break;
                case TypeScriptNode.NamedImports:
                    values += ReadNames(part, names);
                    break;
            }
        }

        return values == 0 && names.Count > 0;
    }

    private int ReadNames(SyntaxNode named, List<ImportedName> names)
    {
        var values = 0;
        foreach (var specifier in source.Children(named).Where(child => source.Kind(child) == TypeScriptNode.ImportSpecifier))
        {
            var name = specifier.ChildByField(source.Grammar.Name);
            var alias = specifier.ChildByField(source.Grammar.Alias);
            names.Add(new(source.Name(name), source.Name(alias.Exists ? alias : name)));
            values += source.HasWord(specifier, "type") || source.HasWord(specifier, "typeof") ? 0 : 1;
        }

        return values;
    }
}
