using Hex.Analysis.Files;
using Hex.Analysis.Syntax;
using Hex.Core.Code;

namespace Hex.Analysis.Resolution.Python;

/// <summary>Leads the imports of a file to where they go.</summary>
/// <param name="path">The file.</param>
/// <param name="search">Finds modules by their whole names.</param>
/// <param name="modules">Finds modules in packages.</param>
internal sealed class FileImports(string path, ModuleSearch search, PythonModules modules)
{
    private readonly string _folder = RelativePath.Folder(path);
    private readonly List<ImportLead> _leads = [];
    private readonly ModuleBindings _bindings = new(path, modules);

    /// <summary>All of them, in the order they stand in the file.</summary>
    public IReadOnlyList<Import> Of(FileSyntax syntax)
    {
        foreach (var import in syntax.Imports)
            Lead(import);

        var references = _bindings.Follow(syntax.Uses);
        var imports = _leads.Concat(references).Select(lead => lead.ToImport());
        return [.. references.Count == 0 ? imports : imports.OrderBy(import => import.Line).ThenBy(import => import.Column)];
    }

    private static ImportTarget TargetOf(PythonModule module) => module.Asset is { } asset ? new ImportTarget.Asset(asset) : new ImportTarget.Internal(module.Files);

    private void Lead(RawImport import)
    {
        if (import.IsComputed)
        {
            Add(import, import.Specifier, new ImportTarget.Computed(), import.Names);
            return;
        }

        var isModule = import.Names is [{ Name: "*", LocalName: not "*" }];
        var found = search.Find(_folder, import.Specifier, import.Names);
        if (found.Module is { } module)
        {
            if (isModule)
                LeadModule(import, found, import.Names[0].LocalName);
            else
                LeadNames(import, module);
        }
        else if (!isModule || import.Kind != ImportKind.ReExport || import.Specifier[0] != '.')
        {
            // What a package lists may also be made when it is asked for.
            Add(import, import.Specifier, found.Elsewhere!, import.Names);
        }
    }

    // import a.b, import a.b as c
    private void LeadModule(RawImport import, FoundModule found, string local)
    {
        var module = found.Module!;
        var lead = Add(import, import.Specifier, TargetOf(module), []);
        var isByItsName = local == import.Specifier;

        // Names of the standard library are not looked for in the code.
        if (import.Kind == ImportKind.ReExport || PythonStandardLibrary.Has(import.Specifier))
            lead.Names.Take(new("*", local));
        else
            _bindings.Add(isByItsName ? local.Split('.')[0] : local, new ModuleBinding(isByItsName ? found.Way[0] : module, module, lead));
    }

    // from a import b, c: each is a module in a package, or something in its own file.
    private void LeadNames(RawImport import, PythonModule module)
    {
        var parts = import.Names.Select(name => (Name: name, Module: name.Name == "*" ? null : modules.Part(module, name.Name))).ToList();
        List<ImportedName> own = [.. parts.Where(part => part.Module is null).Select(part => part.Name)];
        if (own.Count > 0 || parts.Count == 0)
        {
            var isNowhere = module.IsNamespace && own.Exists(name => name.Name != "*");
            Add(import, import.Specifier, isNowhere ? new ImportTarget.Unresolved($"the folder has no module '{own[0].Name}'") : TargetOf(module), own);
        }

        foreach (var (name, part) in parts)
        {
            if (part is not null)
                LeadPart(import, name, part);
        }
    }

    private void LeadPart(RawImport import, ImportedName name, PythonModule part)
    {
        var lead = Add(import, import.Specifier.EndsWith('.') ? import.Specifier + name.Name : $"{import.Specifier}.{name.Name}", TargetOf(part), []);
        if (import.Kind == ImportKind.ReExport || PythonStandardLibrary.Has(import.Specifier))
            lead.Names.Take(new("*", name.LocalName));
        else
            _bindings.Add(name.LocalName, new ModuleBinding(part, part, lead));
    }

    private ImportLead Add(RawImport import, string specifier, ImportTarget target, IReadOnlyList<ImportedName> names)
    {
        var lead = new ImportLead(import, specifier, target);
        lead.Names.AddRange(names);
        _leads.Add(lead);
        return lead;
    }
}
