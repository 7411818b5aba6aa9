using System.Xml.Linq;
using Hex.Analysis.Files;

namespace Hex.Analysis.Resolution.CSharp;

/// <summary>Reads project files of .NET as far as they tell which sources see each other.</summary>
/// <remarks>Conditions are not worked out: what holds in one configuration counts.</remarks>
/// <param name="tree">All files.</param>
/// <param name="problems">Takes what is wrong with them.</param>
internal sealed class ProjectReader(SourceTree tree, ProjectFileProblems problems)
{
    private static readonly string[] TestPackages = ["Microsoft.NET.Test.Sdk", "xunit", "xunit.v3", "NUnit", "MSTest", "MSTest.TestFramework", "TUnit"];

    // What the SDK brings into reach of every file where ImplicitUsings is on.
    private static readonly string[] ImplicitUsings = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];
    private static readonly string[] WorkerUsings = ["Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging"];
    private static readonly string[] WebUsings = [.. WorkerUsings, "System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing"];

    private static readonly string[] SharedFiles = ["Directory.Build.props", "Directory.Build.targets"];

    private readonly Dictionary<string, XElement?> _read = new(StringComparer.Ordinal);

    /// <summary>Reads one.</summary>
    /// <returns>The project; of a broken file, one that refers to nothing.</returns>
    public CSharpProject Read(string path)
    {
        var folder = RelativePath.Folder(path);
        var parts = PartsOf(path, folder).ToList();
        return new CSharpProject(path, NameOf(path), folder)
        {
            References = [.. parts.SelectMany(part => Items(part.Root, "ProjectReference").SelectMany(item => Paths(item, part.Folder, folder))).Distinct(StringComparer.Ordinal)],
            Usings = [.. parts.SelectMany(part => UsingsIn(part.Root)), .. ImpliedBy([.. parts.Select(part => part.Root)])],
            Links = [.. parts.SelectMany(part => Items(part.Root, "Compile").SelectMany(item => Paths(item, part.Folder, folder))).Where(link => !RelativePath.IsWithin(link, folder)).Distinct(StringComparer.Ordinal)],
            IsTest = parts.Exists(part => SaysTest(part.Root)),
        };
    }

    private static string NameOf(string path) => System.IO.Path.GetFileNameWithoutExtension(RelativePath.Name(path));

    private static IEnumerable<XElement> Items(XElement root, string kind) => root.All(kind).Where(item => item.TextOf("Include") is { Length: > 0 });

    private static IEnumerable<ProjectUsing> UsingsIn(XElement root) =>
        Items(root, "Using").Select(item => new ProjectUsing(item.TextOf("Include")!, item.TextOf("Alias"), string.Equals(item.TextOf("Static"), "true", StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<ProjectUsing> ImpliedBy(List<XElement> parts)
    {
        if (!parts.SelectMany(part => part.All("ImplicitUsings")).Any(each => each.Value.Trim().ToLowerInvariant() is "enable" or "true"))
            return [];

        var sdk = string.Concat(parts.Select(part => part.TextOf("Sdk")).Concat(parts.SelectMany(part => part.All("Sdk")).Select(each => each.TextOf("Name"))));
        var more = sdk.Contains(".Web", StringComparison.OrdinalIgnoreCase) ? WebUsings : sdk.Contains(".Worker", StringComparison.OrdinalIgnoreCase) ? WorkerUsings : Array.Empty<string>();
        return ImplicitUsings.Concat(more).Select(name => new ProjectUsing(name, Alias: null, IsStatic: false));
    }

    // What many projects share is often meant for some of them only.
    private static bool SaysTest(XElement root) =>
        root.All("IsTestProject").Any(each => string.Equals(each.Value.Trim(), "true", StringComparison.OrdinalIgnoreCase) && IsUnconditional(each))
        || Items(root, "PackageReference").Any(item => TestPackages.Contains(item.TextOf("Include"), StringComparer.OrdinalIgnoreCase) && IsUnconditional(item));

    private static bool IsUnconditional(XElement element) => element.AncestorsAndSelf().All(each => each.Attribute("Condition") is null);

    // The project file itself, and what the build takes in with it from the folders above.
    private IEnumerable<(XElement Root, string Folder)> PartsOf(string path, string folder)
    {
        if (Root(path) is { } own)
            yield return (own, folder);

        foreach (var name in SharedFiles)
        {
            var shared = RelativePath.Upwards(folder).Select(above => RelativePath.In(above, name)).FirstOrDefault(tree.Has);
            if (shared is not null && Root(shared) is { } root)
                yield return (root, RelativePath.Folder(shared));
        }
    }

    private XElement? Root(string path)
    {
        if (!_read.TryGetValue(path, out var root))
            _read[path] = root = XmlFile.Read(tree, path, problems);

        return root;
    }

    // Of properties only those of places can be known without a build.
    private static IEnumerable<string> Paths(XElement item, string fileFolder, string projectFolder)
    {
        foreach (var written in item.TextOf("Include")!.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var path = written.Replace('\\', '/');
            var start = projectFolder;
            if (Without(path, "$(MSBuildThisFileDirectory)") is { } beside)
                (path, start) = (beside, fileFolder);
            else if (Without(path, "$(MSBuildProjectDirectory)") is { } own)
                path = own;

            if (!path.Contains("$(", StringComparison.Ordinal) && RelativePath.Resolve(start, path) is { } found)
                yield return found;
        }
    }

    private static string? Without(string path, string start) => path.StartsWith(start, StringComparison.OrdinalIgnoreCase) ? path[start.Length..].TrimStart('/') : null;
}
