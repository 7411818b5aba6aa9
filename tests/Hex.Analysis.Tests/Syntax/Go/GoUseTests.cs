namespace Hex.Analysis.Tests.Syntax.Go;

public sealed class GoUseTests
{
    [Theory]
    [InlineData("b()", "Value b")]
    [InlineData("b.C()", "Value b.C")]
    [InlineData("b.C.D()", "Value b.C")]
    [InlineData("b.C.D(); b.C.E(); b.F()", "Value b.C; Value b.F")]
    [InlineData("b().C()", "Value b")]
    [InlineData("_ = B{}", "Type B")]
    [InlineData("_ = b.C{}", "Type b.C")]
    [InlineData("_ = b.C[D, e.F]{}", "Type b.C; Type D; Type e.F")]
    [InlineData("_ = []*b.C{{D: e}}", "Type b.C; Key b.C.D; Value e")]
    [InlineData("var _ map[B]chan<- C", "Type B; Type C")]
    [InlineData("_ = B(c)", "Value B; Value c")]
    [InlineData("_ = b.(C)", "Value b; Type C")]
    [InlineData("goto end; end: b()", "Value b")]
    [InlineData("b.C = d", "Value b.C; Value d")]
    [InlineData("b++; c <- d", "Value b; Value c; Value d")]
    [InlineData("_ = `b` + \"c\" + string('d') /* e */", "Value string")]
    public void AUse(string source, string expected) => Assert.Equal(expected, InFunction(source));

    [Theory]
    [InlineData("b := 1; b++", "")]
    [InlineData("b := b; b()", "Value b")]
    [InlineData("b, c := d, 1; _ = b + c", "Value d")]
    [InlineData("b := func() { b() }; b()", "Value b")]
    [InlineData("var b = b; b()", "Value b")]
    [InlineData("var b, c B; _ = b + c", "Type B")]
    [InlineData("const b = c; _ = b", "Value c")]
    [InlineData("type B struct{ c *B }; var _ B", "")]
    [InlineData("{ b := 1; _ = b }; b()", "Value b")]
    [InlineData("if b := c(); b { b() } else { b() }; b()", "Value c; Value b")]
    [InlineData("for b := 0; b < c; b++ { b() }; b()", "Value c; Value b")]
    [InlineData("for b, c := range b { c(b) }; c()", "Value b; Value c")]
    [InlineData("for b = range c { }", "Value b; Value c")]
    [InlineData("for range b { }", "Value b")]
    [InlineData("switch b := c; b { case d: b() }; b()", "Value c; Value d; Value b")]
    [InlineData("switch e := 1; { case d: b := e; b() default: b() }", "Value d; Value b")]
    [InlineData("switch b := b.(type) { case C: b() case d.E: b() default: b() }; c()", "Value b; Type C; Type d.E; Value c")]
    [InlineData("switch b.(type) { case nil: b() }", "Value b; Type nil")]
    [InlineData("select { case b := <-c: b() case c = <-d: b() }", "Value c; Value d; Value b")]
    [InlineData("select { case b, ok := <-c: b(ok) default: e() }", "Value c; Value e")]
    [InlineData("func(b int, c ...D) (e error) { b(c, e) }(); b()", "Type int; Type D; Type error; Value b")]
    [InlineData("var b func(c D) (e F); c(e)", "Type D; Type F; Value c; Value e")]
    [InlineData("b := 1; b.C()", "")]
    [InlineData("b.C(); b := 1; b.C()", "Value b.C")]
    public void ANameThatStandsForSomethingInTheFunctionIsNone(string source, string expected) => Assert.Equal(expected, InFunction(source));

    [Theory]
    [InlineData("func (a A) b(c B) { a.d(c); b() }", "Type A; Type B; Value b")]
    [InlineData("func b(B B, c B) { B() }", "Type B")]
    [InlineData("func b[T c.D, U []T](e T) { var _ U }", "Type c.D")]
    [InlineData("func (a *A[T]) b(c T) T { return c }", "Type A")]
    [InlineData("func b() (c D) { return c }\nfunc e() { c() }", "Type D; Value c")]
    [InlineData("type b[T any] struct { c T; D; e.F; *g }", "Type any; Type D; Type e.F; Type g")]
    [InlineData("type b interface { C; d(e F) G; ~H | i.J }", "Type C; Type F; Type G; Type H; Type i.J")]
    [InlineData("type b struct { c struct { d E } `f:\"g\"` }", "Type E")]
    [InlineData("var a, b C = d, e.F", "Type C; Value d; Value e.F")]
    [InlineData("const a B = c << iota", "Type B; Value c")]
    [InlineData("var _ A = (*B)(nil)", "Type A; Value B")]
    public void WhatDeclarationsAtTheTopUse(string source, string expected) => Assert.Equal(expected, Reading.Uses($"package a\n{source}\n", "a.go"));

    [Theory]
    [InlineData("_ = struct{ b int }{b: c}", "Type int; Value c")]
    [InlineData("_ = map[string]int{b: c}", "Type string; Type int; Value b; Value c")]
    [InlineData("_ = [...]string{b: \"c\"}", "Type string; Value b")]
    [InlineData("_ = B{c: d}", "Type B; Key B.c; Value d")]
    [InlineData("_ = B[int]{c: d}", "Type B; Type int; Key B.c; Value d")]
    [InlineData("_ = &b.C{D: e.F}", "Type b.C; Key b.C.D; Value e.F")]
    [InlineData("_ = []struct{ b int }{{b: c}, {b: d}}", "Type int; Value c; Value d")]
    [InlineData("_ = map[B]C{{d: 1}: {e: 2}}", "Type B; Type C; Key B.d; Key C.e")]
    [InlineData("_ = map[string][]*B{c: {{d: 1}}}", "Type string; Type B; Value c; Key B.d")]
    [InlineData("_ = B{{c: 1}}", "Type B")]
    [InlineData("_ = B{c.D: 1, e(): 2, \"f\": 3}", "Type B; Value c.D; Value e")]
    [InlineData("type B struct{ c int }; _ = B{c: 1}", "Type int")]
    [InlineData("c := 1; _ = B{c: c}", "Type B")]
    [InlineData("_ = B{c: func() { d := e; _ = []int{d: 1} }}", "Type B; Key B.c; Value e; Type int")]
    public void ANameBeforeAColonIsAFieldOrAValue(string source, string expected) => Assert.Equal(expected, InFunction(source));

    [Theory]
    [InlineData("func A(b B) (*C, d.E) { var _ F }", "Signature A.B; Signature A.C")]
    [InlineData("func a(b B) C {}", "")]
    [InlineData("func (a *A) B() C { var _ D }", "Signature A.C")]
    [InlineData("func (a *A) b() C {}", "")]
    [InlineData("func (a *a) B() C {}", "")]
    [InlineData("type A struct { B; C []D; e F; *G }", "Signature A.B; Signature A.D; Signature A.G")]
    [InlineData("type A interface { B; C(D) A }", "Signature A.B; Signature A.D")]
    [InlineData("type a struct { B }\ntype C struct { *D }", "Signature C.D")]
    [InlineData("var A B = c\nvar d = E{}", "Signature A.B")]
    [InlineData("var A = map[string]B{}\nfunc init() { var _ C }", "Signature A.string; Signature A.B")]
    [InlineData("const (\n\tA B = iota\n\tc D = iota\n)", "Signature A.B")]
    public void WhatADeclarationShowsToOthers(string source, string expected) =>
        Assert.Equal(expected, string.Join("; ", Reading.Uses($"package a\n{source}\n", "a.go").Split("; ").Where(use => use.StartsWith("Signature", StringComparison.Ordinal))));

    [Fact]
    public void AUseStandsWhereItIsFirstWithColumnsInCharacters()
    {
        var use = Reading.Of("package a\nvar c = \"äöü\" + b\nvar d = b\n", "a.go").Uses[0];

        Assert.Equal(("b", 2, 17), (use.Name, use.Line, use.Column));
    }

    private static string InFunction(string source) => Reading.Uses($"package a\nfunc a() {{ {source} }}\n", "a.go");
}
