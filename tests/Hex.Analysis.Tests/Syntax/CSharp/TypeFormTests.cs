namespace Hex.Analysis.Tests.Syntax.CSharp;

public sealed class TypeFormTests
{
    [Theory]
    [InlineData("class A { }", "Class A as A")]
    [InlineData("public sealed partial class A : B, I<C> { }", "Class A as A : B,I<C>")]
    [InlineData("record A(int X) : B(X);", "Class A as A : B")]
    [InlineData("readonly record struct A(int X);", "Class A as A")]
    [InlineData("struct A : global::N.I { }", "Class A as A : global::N.I")]
    [InlineData("interface I<in T> : J { }", "Interface I as I : J")]
    [InlineData("enum E : byte { A }", "Enum E as E")]
    [InlineData("delegate int D(string s);", "Type D as D")]
    [InlineData("file class A { }", "Class A")]
    [InlineData("namespace N; class A { class Inner { } enum E { X } }", "Class A as A")]
    [InlineData("namespace N { namespace M { class A { } } class B { } }", "Class A as A; Class B as B")]
    [InlineData("/// <summary>Kept. @public</summary>\n[Serializable]\npublic class A { }\nclass B { }", "Class A as A public; Class B as B")]
    [InlineData("class A { /* @hex:public */ void M() { } } class B { }", "Class A as A; Class B as B")]
    public void ADeclaration(string source, string expected) => Assert.Equal(expected, Reading.Declarations(source, "a.cs"));

    [Theory]
    [InlineData("class A { }", "A")]
    [InlineData("namespace N.M; class A<T> { class B { struct C<X, Y> { } } } enum E { }", "N.M.A`1 N.M.A`1.B N.M.A`1.B.C`2 N.M.E")]
    [InlineData("static class E { extension(string s) { } } class @class { } class \\u0041 { }", "E class A")]
    [InlineData("namespace N { class A { } namespace M.O { interface I { } } } class B { }", "N.A N.M.O.I B")]
    [InlineData("class A { delegate void D(); class B { } } class C { }", "A A.D A.B C")]
    public void ATypeHasAFullName(string source, string expected) => Assert.Equal(expected, string.Join(' ', Reading.Of(source, "a.cs").Types));

    [Theory]
    [InlineData("namespace N.M;", "N.M")]
    [InlineData("namespace N { namespace M { } } namespace O { } namespace N { }", "N N.M O")]
    [InlineData("class A { }", "")]
    public void ANamespace(string source, string expected) => Assert.Equal(expected, string.Join(' ', Reading.Of(source, "a.cs").Namespaces));

    [Theory]
    [InlineData("static class E { public static int A(this int x) => x; }", "E.A 0-0 extension")]
    [InlineData("namespace N; static class E { static int A(this int x, int y, int z = 1) => x; }", "N.E.A 1-2 extension")]
    [InlineData("static class E { static int A(this int x, params int[] y) => x; }", "E.A 0-2147483647 extension")]
    [InlineData("class C { public int A(int x, int y = 2) => x; private int B() => 1; int D() => 1; static int S() => 1; }", "C.A 1-2 own")]
    [InlineData("interface I { int A(); }", "I.A 0-0 own")]
    [InlineData("class C { public void @A() { } public void \\u0042() { } }", "C.A 0-0 own; C.B 0-0 own")]
    [InlineData("namespace N; static class E { extension(string s) { public int A(int x, int y = 1) => x; private int P => 1; } extension(O) { public static O B() => null; } public static int D(this int x) => x; }", "N.E.A 1-2 extension; N.E.B 0-0 extension; N.E.D 0-0 extension")]
    [InlineData("static class E {\n  // All of them.\n  extension<T>(IEnumerable<T> xs)\n    where T : I\n  {\n    public int A() => 1;\n  }\n}", "E.A 0-0 extension")]
    public void AMethodThatIsCalledOnValues(string source, string expected) => Assert.Equal(
        expected, string.Join("; ", Reading.Of(source, "a.cs").Methods.Select(method => $"{method.Type}.{method.Name} {method.Least}-{method.Most} {(method.IsExtension ? "extension" : "own")}")));

    [Theory]
    [InlineData("System.Console.WriteLine();", true)]
    [InlineData("class P { static void Main() { } }", true)]
    [InlineData("class P { static async System.Threading.Tasks.Task<int> Main(string[] args) => 0; }", true)]
    [InlineData("class P { void Main() { } }", false)]
    [InlineData("class P { static void Run() { } }", false)]
    public void AProgramStartsWhereItSays(string source, bool expected) => Assert.Equal(expected, Reading.Of(source, "a.cs").IsEntryPoint);

    [Fact]
    public void APlaceIsALineAndAColumnInCharacters()
    {
        var declaration = Reading.Of("/* äöü */ class A { }", "a.cs").Declarations[0];

        Assert.Equal((1, 17), (declaration.Line, declaration.Column));
    }

    [Fact]
    public void AnErrorSpoilsOnlyItsSurroundings()
    {
        var syntax = Reading.Of("class A { B b; }\nclass { = ;\nclass C { D d; }\n", "a.cs");

        Assert.Equal(2, syntax.ErrorLine);
        Assert.Contains("A", syntax.Declarations.Select(declaration => declaration.Name));
        Assert.Contains("C", syntax.Declarations.Select(declaration => declaration.Name));
        Assert.Contains("B", syntax.Uses.Select(use => use.Name));
    }

    [Theory]
    [InlineData("class A { bool M(string s) => s is ['a', .. var rest]; }")]
    [InlineData("class A { int M(string s) => s switch { [var x, ..] when x > 1 => 1, ['a', .. var rest] when rest.Any() => 2, _ => 3 }; }")]
    [InlineData("#:package X@1.0.0\n#:property Y=true\nusing X;\nnew B();")]
    [InlineData("class A { void M(B type) { F(new C([type.X.Y]), type.Z); } }")]
    [InlineData("#!/usr/bin/env dotnet\nnew B();")]
    [InlineData("static class E { extension(string s) { public int A => s.Length; } extension<T>(List<T>) where T : I { public static int B() => 1; public static T operator +(T a, T b) => a; } extension(ref N.O @this) { } extension(int[]) { } }")]
    [InlineData("class A { int extension; void M() { extension = 1; extension(2); N.extension(3); } void extension(int x) { } }")]
    [InlineData("class A { string S => \".. var \"; string T => \"#:\"; }")]
    public void WhatTheGrammarDoesNotKnowYetIsNoError(string source) => Assert.Null(Reading.Of(source, "a.cs").ErrorLine);

    [Fact]
    public void DeepNestingIsRead()
    {
        var syntax = Reading.Of($"class A {{ object M() => {new string('(', 20_000)}new B(){new string(')', 20_000)}; }} class C {{ }}", "a.cs");

        Assert.Contains("A", syntax.Declarations.Select(declaration => declaration.Name));
    }
}
