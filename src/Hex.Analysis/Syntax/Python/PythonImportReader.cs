using Hex.Analysis.Native;
using Hex.Core.Code;

namespace Hex.Analysis.Syntax.Python;

/// <summary>Reads import statements.</summary>
/// <remarks>
/// Of <c>import a.b</c>, all is taken under the name <c>a.b</c>; what of it the code really takes is found afterwards.
/// </remarks>
/// <param name="source">The file.</param>
internal sealed class PythonImportReader(PythonSource source)
{
    // Each is looked for in the whole file.
    private const int MostLoaders = 8;

    /// <summary>Reads <c>import a, b.c as d</c>.</summary>
    public void ReadImport(SyntaxNode statement, PythonFrame frame)
    {
        foreach (var part in source.Parts(statement))
        {
            var (module, local) = NameAndAlias(part);
            if (module.Exists)
                Use(module, source.Name(module), frame, [new("*", local ?? source.Name(module))]);
        }
    }

    /// <summary>Reads <c>from .a import b, c as d</c>.</summary>
    public void ReadFrom(SyntaxNode statement, PythonFrame frame)
    {
        var module = statement.ChildByField(source.Grammar.ModuleName);
        if (!module.Exists)
            return;

        var names = new List<ImportedName>();
        foreach (var part in source.Parts(statement).Where(part => part.Start > module.Start))
        {
            if (source.Kind(part) == PythonNode.WildcardImport)
                names.Add(new("*", "*"));

            var (name, local) = NameAndAlias(part);
            if (name.Exists)
                names.Add(new(source.Name(name), local ?? source.Name(name)));

            if (local is not null)
                NoteLoader(source.Name(module), source.Name(name), local);

            if (local is not null && source.Name(name) == local && !frame.IsInFunction)
                source.HandedOn.Add(local);
        }

        Use(module, source.Name(module), frame, names);
    }

    private void NoteLoader(string module, string name, string local)
    {
        if (local != name && source.Loaders.Count < MostLoaders && (module, name) is ("importlib", "import_module") or ("builtins", "__import__"))
            source.Loaders.TryAdd(local, name == "import_module");
    }

    private (SyntaxNode Name, string? Alias) NameAndAlias(SyntaxNode part)
    {
        switch (source.Kind(part))
        {
            case PythonNode.DottedName:
                return (part, null);
            case PythonNode.AliasedImport:
                var alias = part.ChildByField(source.Grammar.Alias);
                return (part.ChildByField(source.Grammar.Name), alias.Exists ? source.Name(alias) : null);
            default:
                return default;
        }
    }

    private void Use(SyntaxNode at, string specifier, PythonFrame frame, List<ImportedName> names)
    {
        // Where a name is missing, the grammar puts one without text.
        names.RemoveAll(name => name.Name.Length == 0);
        if (specifier.Length > 0)
            source.Use(at, specifier, frame.ImportKind, names);
    }
}
