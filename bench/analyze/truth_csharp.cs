#:package Microsoft.CodeAnalysis.CSharp@5.0.0
#:property PublishAot=false
#:property ManagePackageVersionsCentrally=false
#:property RestorePackagesWithLockFile=false
#:property TreatWarningsAsErrors=false
#:property RunAnalyzers=false

// Lists which files of a repository use types of which other ones, as the compiler binds names.
// usage: dotnet run bench/analyze/truth_csharp.cs -- REPOSITORY > TRUTH
//
// Each project is compiled in memory with those it refers to and with the framework. Packages are not restored, so what only
// binds with their types is missing. Names in comments do not count.
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

string root = Path.GetFullPath(args[0]);
string packs = Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../../packs");
var framework = Directory.GetFiles(packs, "*.dll", SearchOption.AllDirectories).Where(file => file.Contains(".Ref") && file.Contains("/ref/"))
    .GroupBy(Path.GetFileName).Select(same => MetadataReference.CreateFromFile(same.First())).ToList();
var projects = Directory.GetFiles(root, "*.csproj", SearchOption.AllDirectories).ToDictionary(path => path, path => XDocument.Load(path));
var compilations = new Dictionary<string, CSharpCompilation>();
var edges = new SortedSet<string>(StringComparer.Ordinal);
foreach (string project in projects.Keys)
    Walk(CompilationOf(project));
foreach (string edge in edges)
    Console.WriteLine(edge);

string Folder(string path) => Path.GetDirectoryName(path)!;

IEnumerable<string> SourcesOf(string project) => Directory.GetFiles(Folder(project), "*.cs", SearchOption.AllDirectories)
    .Where(file => !file[Folder(project).Length..].Contains("/obj/") && !file[Folder(project).Length..].Contains("/bin/"))
    .Where(file => projects.Keys.Where(other => file.StartsWith(Folder(other) + "/")).MaxBy(other => Folder(other).Length) == project);

IEnumerable<XDocument> FilesAround(string project)
{
    yield return projects[project];
    for (string? folder = Folder(project); folder is not null && folder.Length >= root.Length; folder = Path.GetDirectoryName(folder))
    {
        if (File.Exists(Path.Combine(folder, "Directory.Build.props")))
        {
            yield return XDocument.Load(Path.Combine(folder, "Directory.Build.props"));
            yield break;
        }
    }
}

string UsingsOf(string project)
{
    var around = FilesAround(project).ToList();
    var names = around.SelectMany(file => file.Descendants("Using")).Select(item => item.Attribute("Include")?.Value).OfType<string>().ToList();
    if (around.SelectMany(file => file.Descendants("ImplicitUsings")).Any(value => value.Value.Trim() is "enable" or "true"))
        names.AddRange(["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"]);
    return string.Concat(names.Distinct().Select(name => $"global using global::{name};\n"));
}

IEnumerable<string> Referenced(string project) => projects[project].Descendants("ProjectReference").Select(item => item.Attribute("Include")?.Value).OfType<string>()
    .Select(path => Path.GetFullPath(Path.Combine(Folder(project), path.Replace('\\', '/')))).Where(projects.ContainsKey);

IEnumerable<string> Closure(string project) => Referenced(project).SelectMany(next => Closure(next).Prepend(next)).Distinct();

CSharpCompilation CompilationOf(string project)
{
    if (compilations.TryGetValue(project, out var made))
        return made;
    var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview).WithPreprocessorSymbols("NET", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER", "DEBUG");
    var trees = SourcesOf(project).Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file)).Append(CSharpSyntaxTree.ParseText(UsingsOf(project), options, "")).ToList();
    var references = Closure(project).Select(next => (MetadataReference)CompilationOf(next).ToMetadataReference());
    return compilations[project] = CSharpCompilation.Create(Path.GetFileNameWithoutExtension(project), trees, [.. framework, .. references],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
}

void Walk(CSharpCompilation compilation)
{
    foreach (var tree in compilation.SyntaxTrees.Where(tree => tree.FilePath.Length > 0))
    {
        var model = compilation.GetSemanticModel(tree);
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            var using_ = name.FirstAncestorOrSelf<UsingDirectiveSyntax>();
            if (name.Identifier.Text == "var")
                continue;
            if (using_ is not null && using_.Alias is null && !using_.StaticKeyword.IsKind(SyntaxKind.StaticKeyword))
                continue;
            var info = model.GetSymbolInfo(name);
            var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
            var type = symbol switch
            {
                INamedTypeSymbol named => named,
                IMethodSymbol { MethodKind: MethodKind.Constructor } made => made.ContainingType,
                IMethodSymbol { MethodKind: MethodKind.ReducedExtension } extension => extension.ContainingType,
                IMethodSymbol { IsExtensionMethod: true } method when name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax => method.ContainingType,
                _ => null,
            };
            if (type is null)
                continue;
            var files = type.OriginalDefinition.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree.FilePath).Distinct().ToList();
            if (files.Contains(tree.FilePath))
                continue;
            foreach (string file in files)
                edges.Add($"{Path.GetRelativePath(root, tree.FilePath)}\t{Path.GetRelativePath(root, file)}");
        }
    }
}
