using Hex.Core.Code;

namespace Hex.Analysis.Tests.Resolution.CSharp;

public sealed class CSharpResolverTests
{
    private const string Project = "<Project Sdk=\"Microsoft.NET.Sdk\"></Project>";

    [Theory]
    [InlineData("namespace N; class A { B b; }", "Reference B [B] -> B.cs")]
    [InlineData("namespace N.Deep; class A { B b; }", "Reference B [B] -> B.cs")]
    [InlineData("using N; class A { B b; }", "Static N [] -> ;Reference B [B] -> B.cs")]
    [InlineData("class A { N.B b; }", "Reference N.B [B] -> B.cs")]
    [InlineData("class A { global::N.B b; }", "Reference global::N.B [B] -> B.cs")]
    [InlineData("namespace M.N; class A { global::N.B b; object o = global::N.B.Make(); }", "Reference global::N.B [B] -> B.cs")]
    [InlineData("using F = N; class A { F::B b; }", "Static N [] -> ;Reference F::B [B] -> B.cs")]
    [InlineData("extern alias F; class A { object o = F::N.Box<int>.X; }", "Reference F::N.Box`1.X [Box] -> Box1.cs")]
    [InlineData("class A { global::System.Net.Mail.MailMessage m; }", "Reference global::System.Net.Mail.MailMessage [] -> external System.Net.Mail")]
    [InlineData("namespace N; class A { @B b; }", "Reference B [B] -> B.cs")]
    [InlineData("namespace N; class A { object o = B.X; }", "Reference B.X [B] -> B.cs")]
    [InlineData("namespace N; class A { object o = B.Inner.X; }", "Reference B.Inner.X [B] -> B.cs")]
    [InlineData("class A { object o = N.B.Make(); }", "Reference N.B.Make [B] -> B.cs")]
    [InlineData("using static N.B; class A { }", "Static N.B [B] -> B.cs")]
    [InlineData("using X = N.B; class A { X x; }", "Static N.B [B] -> B.cs;Reference X [B] -> B.cs")]
    [InlineData("using X = N; class A { X.B x; }", "Static N [] -> ;Reference X.B [B] -> B.cs")]
    [InlineData("using N; [Mark] class A { }", "Static N [] -> ;Reference Mark [MarkAttribute] -> B.cs")]
    [InlineData("using N; class A { Box<int> b; }", "Static N [] -> ;Reference Box`1 [Box] -> Box1.cs")]
    [InlineData("using N; class A { Box b; }", "Static N [] -> ;Reference Box [Box] -> Box0.cs")]
    [InlineData("class A { B b; }", "")]
    [InlineData("using System.Linq; class A { }", "Static System.Linq [] -> external System.Linq")]
    [InlineData("class A { object o = System.IO.File.ReadAllText(p); System.Net.Http.HttpClient c; }", "Reference System.IO.File.ReadAllText [] -> external System.IO;Reference System.Net.Http.HttpClient [] -> external System.Net.Http")]
    [InlineData("using Newtonsoft.Json; class A { object o = Newtonsoft.Json.Linq.JObject.Parse(x); }", "Static Newtonsoft.Json [] -> external Newtonsoft.Json;Reference Newtonsoft.Json.Linq.JObject.Parse [] -> external Newtonsoft.Json.Linq")]
    [InlineData("class A { object o = shop.orders.C.Make(); }", "Reference shop.orders.C.Make [C] -> Small.cs")]
    [InlineData("namespace N; class A { int B; object o = B.X; }", "")]
    [InlineData("namespace N; class A { class B { } B b; }", "")]
    public void ANameLeadsToTheFileOfItsType(string source, string expected)
    {
        using var tree = new CodeTree(
            ("B.cs", "namespace N; public class B { public class Inner { } } class MarkAttribute { }"), ("Box0.cs", "namespace N; class Box { }"), ("Box1.cs", "namespace N; class Box<T> { }"),
            ("Small.cs", "namespace shop.orders; class C { }"), ("A.cs", source));

        Assert.Equal(expected, string.Join(';', tree.Imports("A.cs")));
    }

    [Theory]
    [InlineData("namespace N; class A { void M() { x.ToSlug(); } }", "Slugs.cs")]
    [InlineData("using N.Text; class A { void M() { x.ToSlug(); } }", "Slugs.cs")]
    [InlineData("using N.Text; class A { void M() { x?.ToSlug(1); } }", "Slugs.cs")]
    [InlineData("using N.Text; class A { void M() { x.ToSlug(1, 2); } }", "")]
    [InlineData("class A { void M() { x.ToSlug(); } }", "")]
    [InlineData("using N.Text; class A { void M() { x.Own(); } }", "Slugs.cs")]
    [InlineData("using N.Text; class A { void M() { x.Own(); y.ToSlug(); } }", "Slugs.cs")]
    [InlineData("using N.Text; class A { void M() { x.Contains(1); } }", "Slugs.cs")]
    [InlineData("using N.Text; class A { Other o; void M() { x.Contains(1); } }", "Other.cs")]
    [InlineData("using N.Text; class A { Other o; void M() { x.Own(); } }", "Other.cs")]
    [InlineData("using N.Text; class A { void M() { Select(x.ToSlug); } }", "Slugs.cs")]
    [InlineData("using N.Text; class A { Other o; void M() { Select(x.ToSlug); } }", "Other.cs")]
    [InlineData("using N.Text; class A { void M() { foreach (var each in x) { } } }", "Slugs.cs")]
    [InlineData("using N.Text; class A { Other o; void M() { foreach (var each in x) { } } }", "Other.cs")]
    [InlineData("using N.Text; class A { void M() { var (a, b) = x; } }", "Slugs.cs")]
    [InlineData("using N.Text; class A { void M() { var (a, b, c) = x; } }", "")]
    [InlineData("using N.Text; class A { void M() { x.InBlock(1); } }", "Slugs.cs")]
    public void ACallLeadsToAnExtensionMethodWhereNothingElseCanBeMeant(string source, string expected)
    {
        using var tree = new CodeTree(
            ("Slugs.cs", $"namespace N{(source.StartsWith("namespace", StringComparison.Ordinal) ? "" : ".Text")}; static class Slugs {{ public static string ToSlug(this string s, int n = 0) => s; public static bool Contains(this string s, int n) => true; public static int Own(this string s) => 1; public static E GetEnumerator(this string s) => null; public static void Deconstruct(this string s, out int a, out int b) {{ }} extension(string s) {{ public int InBlock(int a) => 1; }} }}"),
            ("Other.cs", "namespace N.Text; class Other { public int Own() => 1; }"), ("A.cs", source));

        Assert.Equal(expected, string.Join(' ', tree.Read().Files.Single(file => file.Path == "A.cs").Imports.Select(import => import.Target).OfType<ImportTarget.Internal>().SelectMany(found => found.Files).Distinct()));
    }

    [Fact]
    public void OnlyReferencedProjectsAreSeenAndReferencesAreHandedOn()
    {
        const string ToB = "<Project><ItemGroup><ProjectReference Include=\"..\\b\\b.csproj\" /></ItemGroup></Project>";
        using var tree = new CodeTree(
            ("a/a.csproj", ToB), ("a/A.cs", "using N; class A { T t; U u; V v; }"),
            ("b/b.csproj", "<Project><ItemGroup><ProjectReference Include=\"$(MSBuildThisFileDirectory)../c/c.csproj;none.csproj\" /></ItemGroup></Project>"), ("b/T.cs", "namespace N; class T { }"),
            ("c/c.csproj", Project), ("c/U.cs", "namespace N; class U { }"),
            ("d/d.csproj", Project), ("d/V.cs", "namespace N; class V { } class T { } class U { }"));

        Assert.Equal(["Static N [] -> ", "Reference T [T] -> b/T.cs", "Reference U [U] -> c/U.cs"], tree.Imports("a/A.cs"));
        Assert.Equal(["a", "b", "c", "d"], tree.Read().Files.Select(file => file.Unit));
    }

    [Fact]
    public void TheOwnProjectGoesBeforeOthers()
    {
        using var tree = new CodeTree(
            ("a/a.csproj", "<Project><ItemGroup><ProjectReference Include=\"../b/b.csproj\" /></ItemGroup></Project>"), ("a/A.cs", "namespace N; class A { T t; }"), ("a/T.cs", "namespace N; class T { }"),
            ("b/b.csproj", Project), ("b/T.cs", "namespace N; class T { }"));

        Assert.Equal(["Reference T [T] -> a/T.cs"], tree.Imports("a/A.cs"));
    }

    [Theory]
    [InlineData("a/G.cs", "global using N;", "a/A.cs")]
    [InlineData("a/a.csproj", "<Project><ItemGroup><Using Include=\"N\" /></ItemGroup></Project>", "a/A.cs")]
    [InlineData("Directory.Build.props", "<Project><ItemGroup><Using Include=\"N\" /></ItemGroup></Project>", "a/A.cs")]
    public void AUsingOfTheWholeProjectCounts(string path, string text, string from)
    {
        using var tree = new CodeTree(("a/a.csproj", Project), ("a/A.cs", "class A { B b; }"), ("a/B.cs", "namespace N; class B { }"), ("other/other.csproj", Project), ("other/A.cs", "class A { B b; }"));
        tree.Write(path, text);

        Assert.Equal(["Reference B [B] -> a/B.cs"], tree.Imports(from));
        Assert.Empty(tree.Imports("other/A.cs"));
    }

    [Theory]
    [InlineData("class A { Newtonsoft.Json.Linq.JObject o; }", "Reference Newtonsoft.Json.Linq.JObject [] -> external Newtonsoft.Json.Linq")]
    [InlineData("class A { object o = Json.Parse(x); }", "Reference Json.Parse [] -> external Newtonsoft.Json")]
    [InlineData("class A { JObject o; }", "")]
    [InlineData("class A { Own.Missing o; }", "")]
    public void APackageOfAUsingOfTheWholeProjectCountsWhereANameSaysSo(string source, string expected)
    {
        using var tree = new CodeTree(
            ("a.csproj", Project), ("G.cs", "global using Newtonsoft.Json.Linq; global using Own.Outside; global using Json = Newtonsoft.Json.JsonConvert;"), ("B.cs", "namespace Own.Inside; class B { }"), ("A.cs", source));

        Assert.Equal(expected, string.Join(';', tree.Imports("A.cs")));
    }

    [Theory]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup><ImplicitUsings>enable</ImplicitUsings></PropertyGroup></Project>", true)]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk.Worker\"><PropertyGroup><ImplicitUsings>true</ImplicitUsings></PropertyGroup></Project>", true)]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><ImplicitUsings>enable</ImplicitUsings></PropertyGroup></Project>", false)]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk.Web\"></Project>", false)]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup><ImplicitUsings>disable</ImplicitUsings></PropertyGroup></Project>", false)]
    public void WhatTheSdkBringsIntoReachCounts(string project, bool expected)
    {
        using var tree = new CodeTree(("a/a.csproj", project), ("a/E.cs", "namespace Microsoft.Extensions.DependencyInjection; static class E { public static int AddShop(this int s) => s; }"), ("a/P.cs", "builder.AddShop();"));

        Assert.Equal(expected ? ["Reference AddShop [E] -> a/E.cs"] : [], tree.Imports("a/P.cs"));
    }

    [Fact]
    public void ALinkedSourceIsPartOfBothProjects()
    {
        using var tree = new CodeTree(
            ("a/a.csproj", "<Project><ItemGroup><Compile Include=\"../b/Shared/**/*.cs\" /></ItemGroup></Project>"), ("a/A.cs", "class A { S s; T t; }"),
            ("b/b.csproj", Project), ("b/Shared/S.cs", "class S { }"), ("b/T.cs", "class T { }"));

        Assert.Equal(["Reference S [S] -> b/Shared/S.cs"], tree.Imports("a/A.cs"));
    }

    [Fact]
    public void ThePartsOfATypeAreOne()
    {
        using var tree = new CodeTree(
            ("a.csproj", Project), ("A.cs", "namespace N;\npartial class P { Inner i; }"), ("B.cs", "namespace N; partial class P { class Inner { } }"), ("C.cs", "namespace N; class C { P p; P.Inner i; }"));

        Assert.Equal(["Reference Inner [P] -> B.cs", "Part N.P [] -> B.cs"], tree.Imports("A.cs").OrderDescending());
        Assert.Equal(["Reference P [P] -> A.cs B.cs", "Reference P.Inner [P] -> B.cs"], tree.Imports("C.cs"));
    }

    [Fact]
    public void ThousandsOfPartsMakeAnEdgeEach()
    {
        using var tree = new CodeTree([("a.csproj", Project), .. Enumerable.Range(0, 3000).Select(index => ($"P{index:0000}.cs", $"namespace N; partial class P {{ int f{index}; }}"))]);

        var facts = tree.Read();

        Assert.All(facts.Files, file => Assert.Single(file.Imports));
        Assert.Equal(["Part N.P [] -> P0000.cs"], tree.Imports("P2999.cs", facts));
    }

    [Fact]
    public void ANamespaceOfOthersThatOnlyHoldsExtensionsStaysOutside()
    {
        using var tree = new CodeTree(
            ("E.cs", "namespace Microsoft.Extensions.DependencyInjection; static class E { public static int AddShop(this int s) => s; }"),
            ("A.cs", "using Microsoft.Extensions.DependencyInjection; class A { void M() { x.AddShop(); } }"));

        Assert.Equal(["Static Microsoft.Extensions.DependencyInjection [] -> external Microsoft.Extensions.DependencyInjection", "Reference AddShop [E] -> E.cs"], tree.Imports("A.cs"));
    }

    [Theory]
    [InlineData("src/a/a.csproj", Project, "src/a/A.cs", false)]
    [InlineData("src/a/a.csproj", "<Project><ItemGroup><PackageReference Include=\"xunit.v3\" /></ItemGroup></Project>", "src/a/A.cs", true)]
    [InlineData("src/a/a.csproj", "<Project><PropertyGroup><IsTestProject>true</IsTestProject></PropertyGroup></Project>", "src/a/A.cs", true)]
    [InlineData("Directory.Build.props", "<Project><ItemGroup Condition=\"$(X)\"><PackageReference Include=\"xunit\" /></ItemGroup></Project>", "src/a/A.cs", false)]
    [InlineData("src/A.Tests/A.Tests.csproj", Project, "src/A.Tests/A.cs", true)]
    [InlineData("src/Latest/Latest.csproj", Project, "src/Latest/A.cs", false)]
    [InlineData("tests/Help/Help.csproj", Project, "tests/Help/A.cs", true)]
    [InlineData("contests/Help/Help.csproj", Project, "contests/Help/A.cs", false)]
    public void ATestIsKnownByItsProject(string project, string text, string path, bool expected)
    {
        using var tree = new CodeTree((path, "class A { }"), ("src/a/a.csproj", Project));
        tree.Write(project, text);

        Assert.Equal(expected, tree.Read().Files.Single().IsTest);
    }

    [Theory]
    [InlineData("<Project><ItemGroup>")]
    [InlineData("")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><Project>&a;</Project>")]
    public void ABrokenProjectFileIsToldAndTheRestGoesOn(string text)
    {
        using var tree = new CodeTree(("a/a.csproj", text), ("a/A.cs", "namespace N; class A { B b; }"), ("a/B.cs", "namespace N; class B { }"));

        Assert.Equal(["Reference B [B] -> a/B.cs"], tree.Imports("a/A.cs"));
        var problem = Assert.Single(tree.Read().Problems);
        Assert.Equal(("a/a.csproj", "broken_project_file", "it is not XML"), (problem.Path, problem.Kind, problem.Message));
    }

    [Fact]
    public void WhatComesFromTheCacheIsWhatWasRead()
    {
        using var tree = new CodeTree(
            ("a.csproj", Project), ("A.cs", "using N.Text; namespace N; [Mark] partial class A : I { B b; void M() { b.Twice(2); } }"), ("B.cs", "namespace N; class B { } partial class A { } interface I { int F(int a, int b = 1); }"),
            ("E.cs", "namespace N.Text; static class E { public static int Twice(this B b, int n = 1) => n; }"));
        var expected = tree.Imports("A.cs");
        _ = tree.ReadCached();

        Assert.Equal(expected, tree.Imports("A.cs", tree.ReadCached()));
    }
}
