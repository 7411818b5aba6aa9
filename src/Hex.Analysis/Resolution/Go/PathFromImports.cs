using Hex.Analysis.Files;

namespace Hex.Analysis.Resolution.Go;

/// <summary>Tells what a module is called whose <c>go.mod</c> is missing or broken, by what its files import.</summary>
internal static class PathFromImports
{
    /// <summary>The path, or an empty one.</summary>
    /// <param name="folder">The folder of the module.</param>
    /// <param name="imports">What its files import.</param>
    /// <param name="packages">The packages there are.</param>
    public static string Of(string folder, IEnumerable<string> imports, GoPackages packages)
    {
        // The same beginning before what are folders here: "example.com/shop" of "example.com/shop/ports" and "example.com/shop/domain".
        var folders = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var path in imports.Distinct(StringComparer.Ordinal).Where(path => !StandardLibrary.Has(path)))
        {
            for (var slash = path.IndexOf('/'); slash > 0; slash = path.IndexOf('/', slash + 1))
            {
                var rest = path[(slash + 1)..];
                if (packages.At(RelativePath.In(folder, rest)) is null)
                    continue;

                if (!folders.TryGetValue(path[..slash], out var found))
                    folders[path[..slash]] = found = new(StringComparer.Ordinal);

                found.Add(rest);
            }
        }

        // One folder alone may be called like a package of somebody else.
        return folders.Where(each => each.Value.Count > 1 || each.Value.Any(rest => rest.Contains('/', StringComparison.Ordinal)))
            .OrderByDescending(each => each.Value.Count).ThenBy(each => each.Key, StringComparer.Ordinal).Select(each => each.Key).FirstOrDefault() ?? string.Empty;
    }
}
