using Hex.Core.Code;
using Hex.Exec.Architecture.Layers;
using Hex.Exec.Architecture.Model;

namespace Hex.Exec.Architecture;

/// <summary>Says whether enough is known of a project to give it a grade.</summary>
internal static class CoverageCheck
{
    private const int MostFolders = 8;

    // Of these many imports that should lead to a file and do not, the rest is no picture of the project.
    private const int MostUnresolvedPercent = 20;

    public static Coverage Of(ArchitectureModel model, IReadOnlyList<UnreadLanguage> unread)
    {
        // A file that only offers on has no layer of its own.
        var counted = model.Sources.Where(file => file.Layer is not null || !file.IsBarrel).ToList();
        var classified = counted.Count(file => file.Layer is not null);
        var toMap = counted.Where(file => file.Layer is null).CountBy(file => FolderOf(file.Path))
            .OrderByDescending(folder => folder.Value).ThenBy(folder => folder.Key, StringComparer.Ordinal).Take(MostFolders).Select(folder => (folder.Key, folder.Value));
        var total = counted.Count + unread.Sum(language => language.Files);
        return new Coverage(total, classified, WithheldFor(model, total, classified, unread), [.. toMap]) { Unread = unread };
    }

    private static string? WithheldFor(ArchitectureModel model, int total, int classified, IReadOnlyList<UnreadLanguage> unread)
    {
        var unreadClause = unread.Count == 0 ? string.Empty : $"; hex does not read {string.Join(", ", unread.Select(language => $"{language.Name} ({language.Files})"))}";
        if (total == 0)
        {
            return model.Files.Count == 0 ? "there is no source file in a language hex reads"
                : model.Sources.Count == 0 ? "there are only tests" : "there are only files that offer on others";
        }

        if (classified == 0)
            return $"none of {Words.Count(total, "source file")} is in a layer hex knows{unreadClause}";

        if (100L * classified < (long)Coverage.LeastPercent * total)
            return $"only {classified} of {Words.Count(total, "source file")} have a layer, fewer than {Coverage.LeastPercent} %{unreadClause}";

        var layers = model.Sources.Where(file => !file.IsRoot && file.Layer is not (null or Layer.Shared)).Select(file => file.Layer!.Value).Distinct().ToList();
        if (layers.Count < 2)
            return layers.Count == 0 ? "no file is in a layer that has a boundary" : $"every file is in one layer, {LayerName.Of(layers[0])}, so there is no boundary to hold";

        var imports = model.Sources.SelectMany(file => file.Source.Imports).ToList();
        var unresolved = imports.Count(import => import.Target is ImportTarget.Unresolved);
        var inside = unresolved + imports.Count(import => import.Target is ImportTarget.Internal);
        return 100L * unresolved > (long)MostUnresolvedPercent * inside
            ? $"{unresolved} of {Words.Count(inside, "import")} within the project lead to no file, more than {MostUnresolvedPercent} %"
            : null;
    }

    // Two components say where to look; more would name every folder by itself.
    private static string FolderOf(string path) => string.Join('/', path.Split('/').SkipLast(1).Take(3)) is { Length: > 0 } folder ? folder : ".";
}
