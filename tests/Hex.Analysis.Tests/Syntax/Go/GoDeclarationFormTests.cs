namespace Hex.Analysis.Tests.Syntax.Go;

public sealed class GoDeclarationFormTests
{
    [Theory]
    [InlineData("func a() {}", "Function a")]
    [InlineData("func A[T any](b T) T { return b }", "Function A as A")]
    [InlineData("func A() int", "Function A as A")]
    [InlineData("type A struct{ b int }", "Class A as A")]
    [InlineData("type A[T any] struct{ b T }", "Class A as A")]
    [InlineData("type A interface{ B() }", "Interface A as A")]
    [InlineData("type A interface{ B; c.D; E[int]; F() }", "Interface A as A : B,c.D,E")]
    [InlineData("type A interface{ ~int | ~string }", "Interface A as A")]
    [InlineData("type A int", "Type A as A")]
    [InlineData("type A = b.C", "Type A as A")]
    [InlineData("type A = struct{ b int }", "Class A as A")]
    [InlineData("type A func(b int) error", "Type A as A")]
    [InlineData("type (\n\tA struct{}\n\tb map[string]A\n)", "Class A as A; Type b")]
    [InlineData("const A = 1", "Value A as A")]
    [InlineData("const A, b, C = 1, 2, 3", "Value A as A; Value b; Value C as C")]
    [InlineData("const (\n\tA B = iota\n\tC\n\t_\n\td\n)", "Value A as A; Value C as C; Value d")]
    [InlineData("var A, b int", "Value A as A; Value b")]
    [InlineData("var (\n\tA = func() { var c = 1; type D int }\n\tb, C = 1, 2\n)", "Value A as A; Value b; Value C as C")]
    [InlineData("var _ B = (*C)(nil)", "")]
    [InlineData("func init() {}\nfunc init() {}", "Function init; Function init")]
    [InlineData("func _() {}", "")]
    [InlineData("func (a B) C() {}", "")]
    [InlineData("func (a *B[T]) C() {}", "")]
    [InlineData("func A() { var b int; const c = 1; type D struct{} }", "Function A as A")]
    public void ADeclaration(string source, string expected) => Assert.Equal(expected, Reading.Declarations($"package a\n{source}\n", "a.go"));

    [Theory]
    [InlineData("Ärger", true)]
    [InlineData("ärger", false)]
    [InlineData("Δ", true)]
    [InlineData("日本", false)]
    [InlineData("_A", false)]
    [InlineData("ǅ", false)]
    [InlineData("𝐀", true)]
    public void WhatBeginsWithAnUpperCaseLetterIsExported(string name, bool expected) =>
        Assert.Equal(expected, Reading.Of($"package a\nfunc {name}() {{}}\n", "a.go").Declarations.Single().IsExported);

    [Theory]
    [InlineData("// @public\nfunc A() {}", "Function A as A public")]
    [InlineData("// A does it.\n//\n// @hex:public\n// And more.\nfunc A() {}", "Function A as A public")]
    [InlineData("/*\n@public\n*/\ntype A struct{}", "Class A as A public")]
    [InlineData("// @public\nconst (\n\tA = 1\n\tB = 2\n)", "Value A as A public; Value B as B public")]
    [InlineData("var (\n\tA = 1\n\t// @public\n\tB = 2\n\tC = 3 // @public\n\tD = 4\n)", "Value A as A; Value B as B public; Value C as C; Value D as D")]
    [InlineData("// @public\n\nfunc A() {}", "Function A as A")]
    [InlineData("// @public\nfunc A() {\n\t// @public\n}\nfunc B() {}", "Function A as A public; Function B as B")]
    [InlineData("//export A\nfunc A() {}", "Function A as A public")]
    [InlineData("//go:wasmexport a\nfunc A() {}", "Function A as A public")]
    [InlineData("//go:linkname A b.c\nfunc A()", "Function A as A public")]
    [InlineData("// It can //export A.\nfunc A() {}", "Function A as A")]
    [InlineData("// republic\nfunc A() {}", "Function A as A")]
    public void AMark(string source, string expected) => Assert.Equal(expected, Reading.Declarations($"package a\n\n{source}\n", "a.go"));

    [Theory]
    [InlineData("package main\nfunc main() {}", true)]
    [InlineData("package a\nfunc main() {}", false)]
    [InlineData("package main\nfunc (a A) main() {}", false)]
    [InlineData("package main\nfunc Main() {}", false)]
    [InlineData("//go:build ignore\n\npackage main\n\nfunc main() {}", true)]
    public void TheFunctionMainOfThePackageMainStartsAProgram(string source, bool expected) => Assert.Equal(expected, Reading.Of(source, "a.go").IsEntryPoint);

    [Theory]
    [InlineData("package a", "a")]
    [InlineData("// of a\npackage /* it is */ a_test // so", "a_test")]
    [InlineData("", "")]
    public void APackage(string source, string expected) => Assert.Equal(expected, string.Join(' ', Reading.Of(source, "a.go").Namespaces));

    [Fact]
    public void ADeclarationStandsWhereItsNameIs()
    {
        var declaration = Reading.Of("package a\n\nvar ä, B = 1, 2\n", "a.go").Declarations[1];

        Assert.Equal((3, 8), (declaration.Line, declaration.Column));
    }
}
