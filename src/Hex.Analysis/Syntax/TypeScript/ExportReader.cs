using Hex.Analysis.Native;
using Hex.Core.Code;

namespace Hex.Analysis.Syntax.TypeScript;

/// <summary>Reads export statements.</summary>
/// <param name="source">The file.</param>
/// <param name="declarations">Reads what they declare.</param>
internal sealed class ExportReader(TypeScriptSource source, DeclarationReader declarations)
{
    private readonly List<PendingExport> _pending = [];

    /// <summary>Reads an export statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="isMarkedPublic">Whether the comment above it says so.</param>
    public void Read(SyntaxNode statement, bool isMarkedPublic)
    {
        var clause = source.Child(statement, TypeScriptNode.ExportClause);
        if (statement.ChildByField(source.Grammar.Source) is { Exists: true } specifier)
            ReadFrom(statement, clause, specifier);
        else if (clause.Exists)
            ReadClause(statement, clause, isMarkedPublic);
        else if (source.HasWord(statement, "default") || source.HasWord(statement, "="))
            ReadDefault(statement, isMarkedPublic);
        else if (statement.ChildByField(source.Grammar.Declaration) is { Exists: true } declaration)
            declarations.Read(declaration, new DeclarationContext { IsExported = true, IsMarkedPublic = isMarkedPublic });
    }

    /// <summary>Exports a value under a name.</summary>
    /// <param name="at">Where it is said.</param>
    /// <param name="value">The value.</param>
    /// <param name="exportName">The name others use.</param>
    /// <param name="isMarkedPublic">Whether the comment above says so.</param>
    public void Export(SyntaxNode at, SyntaxNode value, string exportName, bool isMarkedPublic)
    {
        if (source.Kind(value) is TypeScriptNode.Identifier or TypeScriptNode.ShorthandPropertyIdentifier)
            _pending.Add(new PendingExport(at, source.Text(value), exportName, false, isMarkedPublic));
        else
            source.Declarations.Add(source.Declare(at, exportName, declarations.KindOf(value), isExported: true) with { IsMarkedPublic = isMarkedPublic });
    }

    /// <summary>Settles what was exported by name, when the whole file is read.</summary>
    public void Finish()
    {
        var origins = new Dictionary<string, RawImport>(StringComparer.Ordinal);
        foreach (var import in source.Imports.Where(import => _pending.Count > 0 && import.Kind != ImportKind.ReExport))
        {
            foreach (var name in import.Names)
                origins.TryAdd(name.LocalName, import);
        }

        foreach (var export in _pending.Where(export => !source.Declarations.Export(export.Name, export.ExportName, export.IsMarkedPublic)))
        {
            if (origins.TryGetValue(export.Name, out var origin))
                PassOn(export, origin);
            else
                source.Declarations.Add(Unknown(export));
        }
    }

    private void PassOn(PendingExport export, RawImport origin)
    {
        var name = origin.Names.First(name => name.LocalName == export.Name).Name;
        source.Use(export.At, origin.Specifier, ImportKind.ReExport, [new(name, export.ExportName)], origin.IsTypeOnly || export.IsTypeOnly);
    }

    // Of the surroundings, such as a global of the host: it goes out all the same.
    private Declaration Unknown(PendingExport export) =>
        source.Declare(export.At, export.Name, DeclarationKind.Value, isExported: true) with
        {
            ExportName = export.ExportName == export.Name ? null : export.ExportName,
            IsMarkedPublic = export.IsMarkedPublic,
        };

    private void ReadFrom(SyntaxNode statement, SyntaxNode clause, SyntaxNode specifier)
    {
        var names = new List<ImportedName>();
        var specifiers = Specifiers(clause);
        foreach (var (name, alias, _) in specifiers)
            names.Add(new(source.Name(name), source.Name(alias)));

        if (source.Child(statement, TypeScriptNode.NamespaceExport) is { Exists: true } space)
            names.Add(new("*", source.Name(source.Children(space)[^1])));
        else if (!clause.Exists)
            names.Add(new("*", "*"));

        var isTypeOnly = SaysType(statement) || (specifiers.Count > 0 && specifiers.TrueForAll(each => each.IsType));
        source.Use(specifier, source.Literal(specifier) ?? string.Empty, ImportKind.ReExport, names, isTypeOnly);
    }

    // The grammar does not know "export type * from" and makes an error of the word.
    private bool SaysType(SyntaxNode statement) => statement.ChildCount > 1 && source.Is(statement.Child(1), "type"u8);

    private void ReadClause(SyntaxNode statement, SyntaxNode clause, bool isMarkedPublic)
    {
        foreach (var (name, alias, isType) in Specifiers(clause))
            _pending.Add(new PendingExport(name, source.Name(name), source.Name(alias), isType || SaysType(statement), isMarkedPublic));
    }

    private void ReadDefault(SyntaxNode statement, bool isMarkedPublic)
    {
        if (statement.ChildByField(source.Grammar.Declaration) is { Exists: true } declaration)
        {
            declarations.Read(declaration, new DeclarationContext { IsExported = true, ExportName = "default", IsMarkedPublic = isMarkedPublic });
            return;
        }

        var value = statement.ChildByField(source.Grammar.Value);
        value = value.Exists ? value : source.Children(statement).FindLast(child => child.IsNamed);
        if (value.Exists)
            Export(value, value, "default", isMarkedPublic);
    }

    private List<(SyntaxNode Name, SyntaxNode Alias, bool IsType)> Specifiers(SyntaxNode clause)
    {
        var found = new List<(SyntaxNode, SyntaxNode, bool)>();
        foreach (var specifier in source.Children(clause).Where(child => source.Kind(child) == TypeScriptNode.ExportSpecifier))
        {
            var name = specifier.ChildByField(source.Grammar.Name);
            var alias = specifier.ChildByField(source.Grammar.Alias);
            found.Add((name, alias.Exists ? alias : name, source.HasWord(specifier, "type")));
        }

        return found;
    }
}
