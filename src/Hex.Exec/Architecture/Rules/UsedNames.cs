using Hex.Core.Code;
using Hex.Exec.Architecture.Model;

namespace Hex.Exec.Architecture.Rules;

/// <summary>The names that somebody takes from a file, followed through whatever offers them on.</summary>
internal sealed class UsedNames
{
    private const string Everything = "*";
    private const string Default = "default";

    private readonly HashSet<(ModelFile File, string Name)> _used = [];

    public UsedNames(ArchitectureModel model)
    {
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
                open.Push((file, Everything));
        }

        while (open.TryPop(out var next))
        {
            if (!_used.Add(next) || (next.Name != Everything && next.File.Declares(next.Name)))
                continue;

            foreach (var offer in next.File.ReExports.Where(import => ArchitectureModel.Offers(import, next.Name)))
            {
                foreach (var target in model.TargetsOf(offer))
                {
                    foreach (var name in ArchitectureModel.Behind(offer, next.Name))
                        open.Push((target, name));
                }
            }
        }
    }

    public bool Has(ModelFile file, Declaration declaration) => Has(file, Everything) || Has(file, declaration.Name) || (declaration.ExportName is { } offered && Has(file, offered))
        || (declaration.Name.EndsWith("Attribute", StringComparison.Ordinal) && Has(file, declaration.Name[..^"Attribute".Length]))
        || (Has(file, Default) && !file.Source.Declarations.Any(other => other.Name == Default));

    private bool Has(ModelFile file, string name) => _used.Contains((file, name));

    // The parts of a C# type are one; a module of Rust that names its own takes nothing of them yet.
    private static IEnumerable<string> NamesOf(ModelFile file, Import import) =>
        import.Names.Count == 0 && (import.Kind == ImportKind.Dynamic || (import.Kind == ImportKind.Part && file.Source.Language == SourceLanguage.CSharp))
            ? [Everything] : import.Names.Select(taken => taken.Name);
}
