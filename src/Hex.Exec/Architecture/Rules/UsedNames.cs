using Hex.Core.Code;
using Hex.Exec.Architecture.Model;

namespace Hex.Exec.Architecture.Rules;

/// <summary>The names that somebody takes from a file, followed through whatever offers them on.</summary>
internal sealed class UsedNames
{
    private readonly HashSet<string>?[] _used;

    public UsedNames(ArchitectureModel model)
    {
        _used = new HashSet<string>?[model.Files.Count];
        var open = new Stack<(ModelFile File, string Name)>();
        foreach (var file in model.Files)
        {
            // Offering on is no use; what the index of a package offers is.
            foreach (var import in file.Source.Imports.Where(import => import.Kind != ImportKind.ReExport))
            {
                foreach (var target in model.TargetsOf(import).Where(target => target != file))
                {
                    foreach (var name in NamesOf(file, import))
                        open.Push((target, name));
                }
            }

            if (model.Surfaces.Holds(file))
                open.Push((file, ReExportedNames.Everything));
        }

        while (open.TryPop(out var next))
        {
            if (!(_used[next.File.Index] ??= new HashSet<string>(StringComparer.Ordinal)).Add(next.Name))
                continue;

            foreach (var source in next.File.ReExported.Behind(next.Name))
                open.Push(source);
        }
    }

    public bool Has(ModelFile file, Declaration declaration) => _used[file.Index] is { } used && (used.Contains(ReExportedNames.Everything) || used.Contains(declaration.Name)
        || (declaration.ExportName is { } offered && used.Contains(offered))
        || (declaration.Name.EndsWith("Attribute", StringComparison.Ordinal) && used.Contains(declaration.Name[..^"Attribute".Length]))
        || (used.Contains(ReExportedNames.Default) && !file.Declares(ReExportedNames.Default)));

    // The parts of a C# type are one; a module of Rust that names its own takes nothing of them yet.
    private static IEnumerable<string> NamesOf(ModelFile file, Import import) =>
        import.Names.Count == 0 && (import.Kind == ImportKind.Dynamic || (import.Kind == ImportKind.Part && file.Source.Language == SourceLanguage.CSharp))
            ? [ReExportedNames.Everything] : import.Names.Select(taken => taken.Name);
}
