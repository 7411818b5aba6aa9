namespace Hex.Analysis.Tests.Syntax.Java;

public sealed class NameFormTests
{
    [Theory]
    [InlineData("B c;", "Type B")]
    [InlineData("B<C, ? extends D>[] e;", "Type B; Type C; Type D")]
    [InlineData("B.C c;", "Type B.C")]
    [InlineData("a.b.C c;", "Type a.b.C")]
    [InlineData("a.b.@N C c;", "Type a.b.C; Type N")]
    [InlineData("B<C>.D c;", "Type B.D; Type B; Type C")]
    [InlineData("<T extends B> T c(D d) throws E { return null; }", "Type B; Type D; Type E")]
    [InlineData("@B(C.D) @e.F int g;", "Type B; Value C; Type e.F")]
    [InlineData("void b() { C d = new E<>(); var f = (G & H) d; }", "Type C; Type E; Type G; Type H")]
    [InlineData("void b() { try (C c = d) {} catch (E | f.G h) {} }", "Type C; Type E; Type f.G")]
    [InlineData("void b() { for (C c : d) { if (c instanceof E e) {} } }", "Type C; Type E")]
    [InlineData("int b = switch (c) { case D(E e, var f) -> 1; case G g when H.i() -> 2; case J.K -> 3; case L -> 4; default -> 5; };", "Type D; Type E; Type G; Value H; Value J")]
    [InlineData("Class<?> b = C.class, d = E[].class, f = g.H.class, i = int.class;", "Type Class; Type C; Type E; Type g.H")]
    [InlineData("{ B.c(); D.e.f(); g.h.I.j(); K.L.m(); n.o(); p.q.r(); }", "Value B; Value D; Value g.h.I; Value K.L")]
    [InlineData("Object b = C.D, e = F.G.H, i = j.k.L.M, n = o.p;", "Type Object; Value C; Value F.G; Value j.k.L")]
    [InlineData("{ b(C::d, E.F::new, g.H::i, j::k, l.m::n, O<P>::q); }", "Value C; Value E.F; Value g.H; Type O; Type P")]
    [InlineData("{ B(); this.C.d(); super.e(); F.super.g(); H.this.i(); ((J) k).l(); }", "Value F; Value H; Type J")]
    [InlineData("{ B\n  .c()\n  .D.e(); f\n .g\n .H\n .i(); }", "Value B; Value f.g.H")]
    [InlineData("{ new B() {}; c.new D(); new e.F().g(); }", "Base B; Type B; Type e.F")]
    [InlineData("{ class B extends C implements D.E {} new B(); }", "Base C; Base D.E; Type C; Type D.E")]
    [InlineData("String b = \"C.d()\"; /* E.f() */ // G.h()", "Type String")]
    [InlineData("B b; B c; Object d = B.e; Object f = B.g;", "Type B; Type Object; Value B")]
    public void AName(string member, string expected)
    {
        var found = Reading.Uses($"class A {{ {member}\n }}", "A.java").Split("; ").Order(StringComparer.Ordinal);

        Assert.Equal(expected.Split("; ").Order(StringComparer.Ordinal), found);
    }

    [Theory]
    [InlineData("class A<T> { T b; class B {} B c; A<T> d; }", "")]
    [InlineData("class A { <T> T b(T c) { return c; } T d; }", "Type T")]
    [InlineData("class A { static class B<T> { T c; } T d; }", "Type T")]
    [InlineData("class A { C b; } class B { class C {} }", "Type C")]
    [InlineData("class A extends C { class C {} C d; }", "Type C")]
    [InlineData("class A { void b() { class C {} new C(); } void d() { new C(); } }", "Type C")]
    [InlineData("class A { class B {} B.C d; { B.e(); } }", "Type B.C")]
    [InlineData("record A<T>(T b) {} interface B<T> { T c(); } class C { T d; }", "Type T")]
    [InlineData("enum A { B { class C {} C d; }; C e; }", "Type C")]
    [InlineData("@A(C.class) class B { class C {} } @interface A { Class<?> value(); }", "Type C; Type Class")]
    public void WhatTheFileItselfDeclaresIsNoUse(string source, string expected) => Assert.Equal(expected, Reading.Uses(source, "A.java"));

    [Theory]
    [InlineData("module a { requires b; exports c.d to e; opens f; uses g.H; provides i.J with k.L, m.N; }", "Type g.H; Type i.J; Type k.L; Type m.N")]
    [InlineData("@A(B.class) package c.d;", "Type A; Type B")]
    public void AModuleAndAPackage(string source, string expected) => Assert.Equal(expected, Reading.Uses(source, "module-info.java"));

    [Fact]
    public void ANameStandsWhereItIsFirst()
    {
        var use = Reading.Of("class A {\n  /* ä */ B c;\n  B d;\n}", "A.java").Uses[0];

        Assert.Equal((2, 11), (use.Line, use.Column));
    }
}
