namespace Hex.Analysis.Tests.Syntax.Java;

public sealed class ImportFormTests
{
    [Theory]
    [InlineData("import a.b.C;", "Static a.b.C [C]")]
    [InlineData("import a . b /* x */ . C;", "Static a.b.C [C]")]
    [InlineData("import a.b. // x\n C;", "Static a.b.C [C]")]
    [InlineData("import a.b.C.D;", "Static a.b.C.D [D]")]
    [InlineData("import a.b.*;", "Static a.b.* [*]")]
    [InlineData("import static a.b.C.m;", "Static a.b.C.m [C.m>m]")]
    [InlineData("import static a.b.C.*;", "Static a.b.C.* [C.*>*]")]
    [InlineData("import a . b\n  .C ;", "Static a.b.C [C]")]
    [InlineData("import C;", "Static C [C]")]
    [InlineData("import a.B; import a.C;", "Static a.B [B]; Static a.C [C]")]
    [InlineData("import module a.b;", "Static a.b [*]")]
    [InlineData("import a.ä.Ö;", "Static a.ä.Ö [Ö]")]
    [InlineData("import a.record.Module;", "Static a.record.Module [Module]")]
    [InlineData("// import a.B;\nclass A { String b = \"import c.D;\"; }", "")]
    [InlineData("/** {@link a.B} */ class A {}", "")]
    public void AnImport(string source, string expected) => Assert.Equal(expected, Reading.Imports(source, "A.java"));

    [Theory]
    [InlineData("package a.b;", "a.b")]
    [InlineData("@B package a;", "a")]
    [InlineData("package a . b ;", "a.b")]
    [InlineData("class A {}", "")]
    public void APackage(string source, string expected) => Assert.Equal(expected, string.Join(' ', Reading.Of(source, "A.java").Namespaces));

    [Fact]
    public void AnImportStandsWhereItsNameIs()
    {
        var import = Reading.Of("/* ä */ import static\n  /* ö */ a.B.c;", "A.java").Imports[0];

        Assert.Equal((2, 11), (import.Line, import.Column));
    }

    [Fact]
    public void AroundASyntaxErrorTheRestIsRead()
    {
        var syntax = Reading.Of("package p;\nimport a.B;\nclass A {\n  void f() { int = = ; C.d(); }\n  E g() { return null; }\n}\nclass F extends H {}\n", "A.java");

        Assert.Equal(4, syntax.ErrorLine);
        Assert.Equal("a.B", Assert.Single(syntax.Imports).Specifier);
        Assert.Equal(["A", "F"], syntax.Declarations.Select(declaration => declaration.Name));
        Assert.Equal(["C", "E", "H"], syntax.Uses.Select(use => use.Name));
    }

    [Theory]
    [InlineData("class A { void f(@N Object @N ... rest) { B.c(); } }", "Type Object; Type N; Value B")]
    [InlineData("class A { A() { B.c(); super(1); C.d(); } }", "Value B; Value C")]
    [InlineData("import module a.b;", "")]
    public void AFormYoungerThanTheGrammarIsNoError(string source, string uses)
    {
        Assert.Null(Reading.Of(source, "A.java").ErrorLine);
        Assert.Equal(uses.Split("; ").Order(StringComparer.Ordinal), Reading.Uses(source, "A.java").Split("; ").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void DeepNestingIsNoDanger()
    {
        var syntax = Reading.Of($"class A {{ Object b = {new string('(', 20_000)}C.d(){new string(')', 20_000)}; }}", "A.java");

        Assert.Equal(["Object", "C"], syntax.Uses.Select(use => use.Name));
    }

    [Fact]
    public void AVeryLongChainOfCallsIsNoDanger()
    {
        var syntax = Reading.Of($"class A {{ void b() {{ C{string.Concat(Enumerable.Repeat(".d()", 20_000))}; }} }}", "A.java");

        Assert.Equal("C", Assert.Single(syntax.Uses).Name);
    }
}
