using System.Text;
using Hex.Analysis.Native;
using Hex.Analysis.Syntax;
using Hex.Core.Code;

namespace Hex.Analysis.Tests.Syntax;

/// <summary>Reads one source, and words what was found for comparison.</summary>
internal static class Reading
{
    private static readonly IReadOnlyList<ILanguageFamily> Families = LanguageTable.All;

    public static FileSyntax Of(string source, string path)
    {
        var family = Families.First(family => family.LanguageOf(path) is not null);
        using var parser = new SyntaxParser();
        var bytes = Encoding.UTF8.GetBytes(source);
        family.Smooth(path, bytes);
        using var tree = parser.Parse(family.GrammarOf(path), bytes);
        return family.Read(path, tree, parser.Cursor);
    }

    public static string Imports(string source, string path) => string.Join("; ", Of(source, path).Imports.Select(Worded));

    public static string Declarations(string source, string path) => string.Join("; ", Of(source, path).Declarations.Select(Worded));

    public static string Uses(string source, string path) => string.Join("; ", Of(source, path).Uses.Select(use => $"{use.Role} {use.Name}"));

    private static string Worded(RawImport import)
    {
        var names = string.Join(',', import.Names.Select(name => name.Name == name.LocalName ? name.Name : $"{name.Name}>{name.LocalName}"));
        var type = import.IsTypeOnly && import.Kind != ImportKind.TypeOnly ? " type" : string.Empty;
        var scope = import.Scope.Length > 0 ? $" in {import.Scope}" : string.Empty;
        return $"{import.Kind}{type} {(import.IsComputed ? "computed " : string.Empty)}{import.Specifier} [{names}]{scope}";
    }

    private static string Worded(Declaration declaration)
    {
        var export = declaration.IsExported ? $" as {declaration.ExportName ?? declaration.Name}" : string.Empty;
        var bases = declaration.Bases.Count > 0 ? $" : {string.Join(',', declaration.Bases)}" : string.Empty;
        return $"{declaration.Kind} {declaration.Name}{export}{bases}{(declaration.IsMarkedPublic ? " public" : string.Empty)}";
    }
}
