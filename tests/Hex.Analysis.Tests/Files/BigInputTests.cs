using Hex.Core.Code;

namespace Hex.Analysis.Tests.Files;

/// <summary>Inputs of a size at which work that grows with the product of two of their parts would not come to an end.</summary>
public sealed class BigInputTests
{
    private const int Many = 40_000;

    // Of files, which cost more.
    private const int Some = 1_000;

    [Fact]
    public void AFileMayNameEachOfManyTypesOfAnotherOne()
    {
        using var tree = new CodeTree(
            ("a.cs", "namespace A;\n" + Lines(i => $"public class T{i} {{ X{i} x; }}")),
            ("b.cs", "namespace B;\nusing A;\nclass C {\n" + Lines(i => $"T{i} t{i};") + "}\n"));

        Assert.Equal(Many, Uses(tree, "b.cs").Count(use => use.Kind == ImportKind.Reference));
    }

    [Fact]
    public void AFileMayHaveManyUsingsAndNames()
    {
        using var tree = new CodeTree(
            ("a.cs", "namespace N7;\npublic class T {}\n"),
            ("b.cs", Lines(i => $"using N{i};") + "class C {\n" + Lines(i => $"X{i} x{i};") + "T t; }\n"));

        Assert.Equal(["a.cs"], Uses(tree, "b.cs").Where(use => use.Kind == ImportKind.Reference).SelectMany(FilesOf));
    }

    [Fact]
    public void AFileMayImportManyNamesOneByOne()
    {
        using var tree = new CodeTree(
            ("m.py", Lines(i => $"v{i} = {i}")),
            ("b.py", Lines(i => $"from m import v{i}") + Lines(i => $"print(v{i})")));

        Assert.Equal(Many, Uses(tree, "b.py").Count);
    }

    [Fact]
    public void AModuleMayBeImportedAgainAndAgain()
    {
        using var tree = new CodeTree(
            ("a/__init__.py", ""),
            ("a/m.py", ""),
            ("b.py", Lines(_ => "import a.m") + Lines(i => $"a.m.v{i}()")));

        var uses = Uses(tree, "b.py");

        Assert.Equal(Many, uses.Count);
        Assert.All(uses, use => Assert.Equal(Many, use.Names.Count));
    }

    [Fact]
    public void ManyProjectsOfPythonMayBeAskedForManyNames()
    {
        using var tree = new CodeTree([
            .. Enumerable.Range(0, Some).Select(i => ($"p{i}/pyproject.toml", $"[project]\nname = 'p{i}'\n")),
            .. Enumerable.Range(0, Some).Select(i => ($"p{i}/q/m{i}.py", "")),
            ("b.py", Lines(i => $"import e{i}") + Lines(i => $"import q.e{i}") + Lines(_ => "from q import m7")),
        ]);

        var uses = Uses(tree, "b.py");

        Assert.Equal(3 * Many, uses.Count);
        Assert.Equal(["p7/q/m7.py"], FilesOf(uses[^1]));
    }

    [Fact]
    public void AFileMayExportManyNamesInOneList()
    {
        using var tree = new CodeTree(("a.ts", Lines(i => $"const v{i} = {i};") + "export {\n" + Lines(i => $"v{i},") + "};\n"));

        Assert.Equal(Many, tree.Read().Files[0].Declarations.Count(each => each.IsExported));
    }

    [Fact]
    public void AFileOfJavaMayOpenManyPackagesAndNameManyTypes()
    {
        using var tree = new CodeTree(
            ("p7/A.java", "package p7;\npublic class A {}\n"),
            ("q/B.java", "package q;\n" + Lines(i => $"import p{i}.*;") + "class B {\n" + Lines(i => $"X{i} x{i};") + "A a; }\n"));

        Assert.Equal(["p7/A.java"], Uses(tree, "q/B.java").SelectMany(FilesOf));
    }

    [Fact]
    public void AFileMayUseManyMembersOfOnePackageOfGo()
    {
        using var tree = new CodeTree(
            ("go.mod", "module s\n"),
            ("d/a.go", "package d\n" + Lines(i => $"type T{i} int\nfunc (t T{i}) M() {{}}")),
            ("b/b.go", "package b\nimport \"s/d\"\n" + Lines(i => $"var X{i} d.T{i}")));

        Assert.Equal(Many, Assert.Single(Uses(tree, "b/b.go")).Names.Count);
    }

    [Fact]
    public void APreludeMayOfferOnAllOfManyModules()
    {
        using var tree = new CodeTree(
            ("Cargo.toml", "[package]\nname = 's'\nedition = '2021'\n"),
            ("src/lib.rs", "pub mod m;\npub mod prelude;\npub mod b;\n"),
            ("src/m.rs", Lines(i => $"pub mod m{i} {{ pub struct V{i}; }}")),
            ("src/prelude.rs", Lines(i => $"pub use crate::m::m{i}::*;")),
            ("src/b.rs", Lines(i => $"use crate::prelude::V{i};")));

        Assert.All(Uses(tree, "src/b.rs"), use => Assert.Equal(["src/prelude.rs"], FilesOf(use)));
    }

    [Fact]
    public void AWorkspaceMayListEachOfManyPackages()
    {
        using var tree = new CodeTree(
            ("package.json", "{\"workspaces\": [" + Listed(i => $"\"p/a{i}\"") + "]}"),
            ("p/a7/package.json", "{\"name\": \"a7\", \"main\": \"i.ts\"}"),
            ("p/a7/i.ts", ""),
            ("b.ts", "import 'a7';"));

        Assert.Equal("p/a7/i.ts", tree.Target("b.ts"));
    }

    [Fact]
    public void PathsAndExportsMayBeMany()
    {
        using var tree = new CodeTree(
            ("tsconfig.json", "{\"compilerOptions\": {\"paths\": {" + Listed(i => $"\"@p{i}/*\": [\"./src/*\"]") + "}}}"),
            ("package.json", "{\"name\": \"p\", \"exports\": {" + Listed(i => $"\"./s{i}/*\": \"./src/*.ts\"") + "}}"),
            ("src/a.ts", ""),
            ("b.ts", Lines(i => $"import '@p{i}/a';") + Lines(i => $"import 'p/s{i}/a';")));

        Assert.All(Uses(tree, "b.ts"), use => Assert.Equal(["src/a.ts"], FilesOf(use)));
    }

    [Fact]
    public void OneValueMayBeExportedUnderManyNames()
    {
        using var tree = new CodeTree(("a.js", Lines(i => $"exports.v{i} =") + "1;\n"));

        Assert.Equal(Many, tree.Read().Files[0].Declarations.Count);
    }

    [Fact]
    public void ALineMayBeAsLongAsItsFile()
    {
        var line = string.Concat(Enumerable.Range(0, Many).Select(i => $"import {{x as é{i}}} from './b';"));
        using var tree = new CodeTree(("a.ts", line + new string('\n', 4 * Many)), ("b.ts", ""));

        Assert.Equal(line.LastIndexOf('\'', line.Length - 3) + 1, Uses(tree, "a.ts")[^1].Column);
    }

    private static string Lines(Func<int, string> line) => string.Concat(Enumerable.Range(0, Many).Select(index => line(index) + "\n"));

    private static string Listed(Func<int, string> each) => string.Join(',', Enumerable.Range(0, Many).Select(each));

    private static IReadOnlyList<Import> Uses(CodeTree tree, string path) => tree.Read().Files.Single(file => file.Path == path).Imports;

    private static IEnumerable<string> FilesOf(Import import) => import.Target is ImportTarget.Internal found ? found.Files : [];
}
