using Hex.Core.Code;
using Hex.Exec.Architecture.Model;

namespace Hex.Exec.Architecture.Rules;

/// <summary>The names that somebody takes from a file, followed through whatever offers them on.</summary>
internal sealed class UsedNames
{
    private readonly HashSet<string>?[] _used;
    private readonly Stack<(ModelFile File, string Name)> _open = [];

    public UsedNames(ArchitectureModel model)
    {
        _used = new HashSet<string>?[model.Files.Count];
        foreach (var file in model.Files)
        {
            // Offering on is no use; what the index of a package offers is.
            foreach (var import in file.Source.Imports.Where(import => import.Kind != ImportKind.ReExport))
            {
                foreach (var target in model.TargetsOf(import).Where(target => target != file))
                {
                    foreach (var name in NamesOf(file, import))
                        Take(target, name);
                }
            }

            if (model.Surfaces.Holds(file))
                Take(file, ReExportedNames.Everything);
        }

        while (_open.TryPop(out var next))
        {
            foreach (var (file, name) in next.File.ReExported.Behind(next.Name))
                Take(file, name);
        }
    }

    public bool Has(ModelFile file, Declaration declaration) => _used[file.Index] is { } used && (used.Contains(ReExportedNames.Everything) || used.Contains(declaration.Name)
        || (declaration.ExportName is { } offered && used.Contains(offered))
        || (declaration.Name.EndsWith("Attribute", StringComparison.Ordinal) && used.Contains(declaration.Name[..^"Attribute".Length]))
        || (used.Contains(ReExportedNames.Default) && !file.Declares(ReExportedNames.Default)));

    private void Take(ModelFile file, string name)
    {
        var used = _used[file.Index] ??= new HashSet<string>(StringComparer.Ordinal);
        if (used.Add(name) && file.ReExports.Count > 0)
            _open.Push((file, name));
    }

    // The parts of a C# type are one; a module of Rust that names its own takes nothing of them yet.
    private static IEnumerable<string> NamesOf(ModelFile file, Import import) =>
        import.Names.Count == 0 && (import.Kind == ImportKind.Dynamic || (import.Kind == ImportKind.Part && file.Source.Language == SourceLanguage.CSharp))
            ? [ReExportedNames.Everything] : import.Names.Select(taken => taken.Name);
}
