using Hex.Core.Code;
using Hex.Exec.Architecture.Layers;
using Hex.Exec.Architecture.Model;

namespace Hex.Exec.Architecture.Rules;

/// <summary>Files that tools, frameworks or the language take up by themselves, without any import.</summary>
internal static class Conventional
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "conftest.py", "setup.py", "manage.py", "noxfile.py", "build.rs", "package-info.java", "module-info.java", "AssemblyInfo.cs", "GlobalUsings.cs", "doc.go", "tools.go", "gulpfile.js", "Gruntfile.js",
        "apps.py", "admin.py", "urls.py", "wsgi.py", "asgi.py", "conf.py",
    };

    private static readonly PackagePattern[] Containers =
    [
        .. ((string[])["org.springframework", "jakarta.inject", "jakarta.enterprise", "jakarta.ejb", "jakarta.persistence", "javax.inject", "javax.enterprise", "javax.persistence", "io.micronaut", "io.quarkus", "com.google.inject", "dagger"])
            .Select(name => new PackagePattern(name)),
    ];

    public static bool TakesUp(ModelFile file)
    {
        var name = file.Path[(file.Path.LastIndexOf('/') + 1)..];
        return Names.Contains(name) || name[0] == '.' || name.Contains(".config.", StringComparison.Ordinal) || name.EndsWith(".d.ts", StringComparison.Ordinal)
            || name.EndsWith(".vue", StringComparison.Ordinal) || name.EndsWith(".svelte", StringComparison.Ordinal)
            || file.Path.Split('/').SkipLast(1).Any(folder => folder is "migrations" or "scripts" || (folder is "templatetags" or "management" && file.Source.Language == SourceLanguage.Python))
            || IsGenerated(name)
            || file.IsRoot || file.Source.IsEntryPoint || WiringNames.IsModuleFile(file.Path) && file.Source.Language is SourceLanguage.Python or SourceLanguage.Rust;
    }

    // Whoever generates code offers all there is, whether or not it is needed.
    private static bool IsGenerated(string name) => name.EndsWith(".pb.go", StringComparison.Ordinal) || name.EndsWith("_pb2.py", StringComparison.Ordinal) || name.EndsWith("_pb2_grpc.py", StringComparison.Ordinal)
        || name.EndsWith(".g.cs", StringComparison.Ordinal) || name.EndsWith(".Designer.cs", StringComparison.Ordinal) || name.Contains(".generated.", StringComparison.Ordinal);

    /// <summary>Whether a container or a framework makes it, where the language's usual ones find types by themselves, or the language runs it when its package is loaded.</summary>
    public static bool IsFoundByContainer(ModelFile file, Declaration declaration) => IsInit(file, declaration) || declaration.Kind == DeclarationKind.Class
        && (file.Layer == Layer.PrimaryAdapters || (file.Source.Language is SourceLanguage.Java or SourceLanguage.CSharp && (declaration.Bases.Count > 0 || KnowsContainer(file))))
        && file.Source.Language is SourceLanguage.Java or SourceLanguage.CSharp or SourceLanguage.Python;

    // Annotations of a container make it find the class.
    private static bool KnowsContainer(ModelFile file) =>
        file.Source.Imports.Any(import => import.Target is ImportTarget.External outside && Containers.Any(container => container.Matches(outside.Package)));

    private static bool IsInit(ModelFile file, Declaration declaration) =>
        file.Source.Language == SourceLanguage.Go && declaration is { Kind: DeclarationKind.Function, Name: "init" };
}
