using System.Text;

namespace Hex.Analysis.Tests.Syntax.CSharp;

public sealed class NameHidingTests
{
    [Theory]
    [InlineData("class C { void M(object A) { } object o = A.X; }")]
    [InlineData("class C { void M(object A) { } void N() { A.X(); } }")]
    [InlineData("class C { void M() { { var A = 1; } A.X(); } }")]
    [InlineData("class C { void M() { F(A => A); A.X(); } }")]
    [InlineData("class C { void M() { for (var A = 0; ; ) { } foreach (var A in b) { } A.X(); } }")]
    [InlineData("class C { void M() { try { } catch (E A) { } A.X(); } }")]
    [InlineData("class C { int A { get; } } class D { object o = A.X; }")]
    [InlineData("record R(int A); class D { object o = A.X; }")]
    [InlineData("class C { int F<A>() => 1; object o = A.X; }")]
    [InlineData("class C { void M() { var q = from A in b select A; A.X(); } }")]
    [InlineData("class C { int M(object o) => o switch { int A => 1, _ => A.X }; }")]
    [InlineData("class C { int M(object o) { switch (o) { case int A: break; case B: A.X(); break; } } }")]
    [InlineData("[Mark(A.X)] record R(int A);")]
    public void AValueHidesATypeInItsScopeAlone(string source) => Assert.Contains("Value A.X", Reading.Uses(source, "a.cs"), StringComparison.Ordinal);

    [Theory]
    [InlineData("class C { A A { get; } object o = A.X; }")]
    [InlineData("class C { N.A A; object o = A.X; }")]
    [InlineData("class C { void M(A? A) { A.X(); } }")]
    [InlineData("class C { void M() { A A = new(); A.X(); } }")]
    public void WhatHasTheNameOfItsOwnTypeHidesItNot(string source) => Assert.Contains("Value A.X", Reading.Uses(source, "a.cs"), StringComparison.Ordinal);

    [Theory]
    [InlineData("class C { void M() { A.X(); } int A; }")]
    [InlineData("class C { class D { object o = A.X; } static int A { get; } }")]
    [InlineData("class C(int A) { object o = A.X; }")]
    [InlineData("class C { void M() { if (!F(out var A)) return; A.X(); } }")]
    [InlineData("class C { void M(object o) { if (o is not int A) return; A.X(); } }")]
    [InlineData("class C { void M() { var (A, b) = F(); A.X(); } }")]
    [InlineData("class C { void M() { foreach (var (A, b) in c) A.X(); } }")]
    [InlineData("class C { int M(object o) { switch (o) { case 1: var A = 1; break; case 2: A = 2; A.X(); break; } } }")]
    [InlineData("class C { int M(object o) => o switch { var (A, b) => A.X }; }")]
    [InlineData("class C { void M() { var q = from b in c let A = b.F select A.X; } }")]
    [InlineData("class C { void M() { var q = from b in c join d in e on b equals d into A select A.X; } }")]
    [InlineData("class C { void M() { var q = from b in c group b by b.D into A select A.X; } }")]
    [InlineData("class C { void M<A>() where A : I { A.X(); } }")]
    [InlineData("var A = 1; void F() { A.X(); }")]
    public void AValueHidesATypeInAllOfItsScope(string source) => Assert.DoesNotContain("Value A.X", Reading.Uses(source, "a.cs"), StringComparison.Ordinal);

    [Theory]
    [InlineData("class C { int A; bool b = x is A; }", true)]
    [InlineData("class C { int A; int M(object o) => o switch { A => 1, _ => 2 }; }", true)]
    [InlineData("class C { const int A = 1; int M(object o) => o switch { A => 1, _ => 2 }; }", false)]
    [InlineData("class C { void M(object o) { const int A = 1; switch (o) { case A: break; } } }", false)]
    [InlineData("class C { bool M<A>(object o) => o is A; }", false)]
    [InlineData("class C { int M(object o) => o switch { 1 => A, _ => 2 }; }", false)]
    public void OnlyAConstantHidesATypeInAPattern(string source, bool expected) => Assert.Equal(expected, Reading.Uses(source, "a.cs").Split("; ").Contains("Value A"));

    [Theory]
    [InlineData("class C { int F<A>() => 1; A a; }")]
    [InlineData("class C { A F() => null; delegate void D<A>(A a); }")]
    [InlineData("class C<A> { } class D : A { }")]
    public void ATypeParameterHidesATypeInItsScopeAlone(string source) => Assert.Equal("Type A", Reading.Uses(source, "a.cs"));

    [Theory]
    [InlineData("class C { int A; void M() { A.F(1); } }", "Member F")]
    [InlineData("class C { void M() { A.F(1); } void N(int A) { } }", "Value A.F; Member A.F")]
    public void WhoseMemberIsCalledGoesByScopeToo(string source, string expected) => Assert.Equal(expected, Reading.Uses(source, "a.cs"));

    [Fact]
    public void ThousandsOfScopesCostTheirLength()
    {
        var types = Reading.Of(string.Concat(Enumerable.Range(0, 8000).Select(index => $"class C{index} {{ int A; object M(object B) => A.X(B.Y, D{index}.Z); }} ")), "a.cs");
        var nested = Reading.Of(new StringBuilder("class C { void M() { ").Insert(21, "{ var A = 1; A.X(); ", 2000).Append('}', 2000).Append(" A.Y(); } }").ToString(), "a.cs");

        Assert.Equal(8000, types.Uses.Count(use => use.Role == Hex.Analysis.Syntax.NameRole.Value));
        Assert.Equal("A.Y", Assert.Single(nested.Uses, use => use.Role == Hex.Analysis.Syntax.NameRole.Value).Name);
    }
}
