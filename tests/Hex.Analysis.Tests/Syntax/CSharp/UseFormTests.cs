namespace Hex.Analysis.Tests.Syntax.CSharp;

public sealed class UseFormTests
{
    [Theory]
    [InlineData("using A.B;", "Static A.B [*]")]
    [InlineData("using static A.B.C;", "Static A.B.C []")]
    [InlineData("using X = A.B.C;", "Static A.B.C [A.B.C>X]")]
    [InlineData("using X = A.B.C<int>;", "Static A.B.C`1 [A.B.C`1>X]")]
    [InlineData("using X::A.B;", "Static A.B [*]")]
    [InlineData("using @X = @A.B;", "Static A.B [A.B>X]")]
    [InlineData("using X = global::A.B;", "Static A.B [A.B>X]")]
    [InlineData("global using A.B;", "Static A.B [*] in global")]
    [InlineData("global using static A.B;", "Static A.B [] in global")]
    [InlineData("namespace N { using A; }", "Static A [*]")]
    [InlineData("using T = (int A, string B);", "")]
    [InlineData("class C { void M() { using var x = y; using (z) { } } }", "")]
    public void AUsing(string source, string expected) => Assert.Equal(expected, Reading.Imports(source, "a.cs"));

    [Theory]
    [InlineData("class C : B, I<T1> { }", "Type B; Type I`1; Type T1")]
    [InlineData("record C(A a) : B(a);", "Type A; Type B")]
    [InlineData("class C<T> : B<T> where T : D, new() { }", "Type B`1; Type D")]
    [InlineData("class C { A.B.D<E> f; }", "Type A.B.D`1; Type E")]
    [InlineData("class C { global::A.B f; X::A<D>.E g; }", "Type global::A.B; Type X::A`1.E; Type D")]
    [InlineData("class C { object o = global::A.B.M(); bool b = x is X::A.B; }", "Value global::A.B.M; Member M; Value X::A.B")]
    [InlineData("class C { @A f; @B.@D g; object o = @E.X; [@F] int @int; }", "Type A; Type B.D; Value E.X; Member E.X; Attribute F")]
    [InlineData("class C { \\u0041b f; B.\\U00000041 g; object o = \\u0041.X; }", "Type Ab; Type B.A; Value A.X; Member A.X")]
    [InlineData("class C { A? f; B[] g; (D d, E e) h; }", "Type A; Type B; Type D; Type E")]
    [InlineData("class C { A P { get; } event B E; B this[D d] => null; }", "Type A; Type B; Type D")]
    [InlineData("class C { A M<T>(B b, T t, ref D d) => null; }", "Type A; Type B; Type D")]
    [InlineData("class C { void I.M() { } }", "Type I")]
    [InlineData("[A] [B.D(1, X = 2)] class C { }", "Attribute A; Attribute B.D")]
    [InlineData("class C { object o = new A(); object p = new B<D>[1]; }", "Type A; Type B`1; Type D")]
    [InlineData("class C { object o = (A)x; object p = x as B; bool q = x is D; }", "Type A; Type B; Value D")]
    [InlineData("class C { bool b = x is A y && z is not (B or D); }", "Type A; Value B; Value D")]
    [InlineData("class C { bool b = x is A || x is B || x is D; }", "Value A; Type B; Value D")]
    [InlineData("class C { bool b = x is A { P: B.Q } or E(_); }", "Type A; Value B.Q; Value E")]
    [InlineData("class C { int M(object o) { switch (o) { case A: case B.X: case D d: return 1; } return 0; } }", "Value A; Value B.X; Type D")]
    [InlineData("class C { int M(object o) => o switch { A => 1, B { } => 2, D.X => 3, _ => 4 }; }", "Value A; Type B; Value D.X")]
    [InlineData("class C { object o = typeof(A); object p = typeof(B<,>); object q = default(D); }", "Type A; Type B`2; Type D")]
    [InlineData("class C { string s = nameof(A) + nameof(B.X) + F(D); }", "Value A; Value B.X; Member B.X")]
    [InlineData("class C { object o = A.X.Y; object p = N.B.Make(); object q = D<E>.Z; }", "Value A.X.Y; Member Y; Value N.B.Make; Member Make; Type D`1; Type E")]
    [InlineData("class C { object o = x.A; object p = x?.B; object q = y.Z.D; }", "Value x.A; Member A; Value y.Z.D; Member D")]
    [InlineData("class C { void M(A a) { try { } catch (B e) { } foreach (D d in a) { } } }", "Type A; Type B; Member GetEnumerator; Type D")]
    [InlineData("class C { void M() { F(out A a); var (b, d) = G(); A h = null; Func<B, D> i = (E e) => null; } }", "Type A; Member Deconstruct; Type Func`2; Type B; Type D; Type E")]
    [InlineData("class C { void M() { var q = from A a in b join D d in e on a equals d select a; } }", "Type A; Type D")]
    [InlineData("class C { string s = $\"{A.X}{new B()}\"; }", "Value A.X; Type B")]
    [InlineData("class C { object o = new { A = 1 }; object p = new B { D = 2 }; }", "Type B")]
    [InlineData("static class E { extension<T>(A<T> a) where T : B { int M() => a.X; } extension(D.F) { } extension(G) { } }", "Type A`1; Type B; Member X; Type D.F; Type G")]
    [InlineData("enum E { A = B.X }", "Value B.X")]
    [InlineData("using X = A<B>;", "Type B")]
    [InlineData("/// <see cref=\"A\"/>\nclass C { /* B */ string s = \"D.E\"; }", "")]
    public void ANameInTheCode(string source, string expected) => Assert.Equal(expected, Reading.Uses(source, "a.cs"));

    [Theory]
    [InlineData("class C { object A; object o = A.X; }")]
    [InlineData("class C { object A { get; } object o = A.X; }")]
    [InlineData("class C { void M(object A) { var o = A.X; } }")]
    [InlineData("class C { void M() { var A = 1; var o = A.X; } }")]
    [InlineData("class C { void M() { foreach (var A in b) { A.X(); } } }")]
    [InlineData("class C { void M(object o) { if (o is int A) { var b = A.X; } } }")]
    public void AValueIsNoType(string source) => Assert.DoesNotContain("Value A.X", Reading.Uses(source, "a.cs"), StringComparison.Ordinal);

    [Theory]
    [InlineData("class C<T> { T t; }")]
    [InlineData("class C { T M<T>(T t) => default(T); }")]
    public void ATypeParameterIsNoType(string source) => Assert.Empty(Reading.Uses(source, "a.cs"));

    [Theory]
    [InlineData("class C { void M() { x.F(1, y); } }", "Value x.F; Member F(2)")]
    [InlineData("class C { void M() { x?.F<A>(); } }", "Member F(0); Type A")]
    [InlineData("class C { void M() { x.A().B(1); } }", "Value x.A; Member A(0); Member B(1)")]
    [InlineData("class C { void M() { A.F(1); } }", "Value A.F; Member A.F(1)")]
    [InlineData("class C { void M() { string.F(1); } }", "")]
    [InlineData("class C { void M() { F(1); } }", "")]
    [InlineData("class C { void M() { F(x.@G()); } }", "Value x.G; Member G(0)")]
    [InlineData("class C { object M() { F(a.G); e += x.y.H; return b().I; } object P => J.K; }", "Value a.G; Member G(-1); Value x.y.H; Member H(-1); Member I(-1); Value J.K; Member J.K(-1)")]
    [InlineData("class C { async void M() { await a; foreach (var b in c) { } await foreach (var d in e) { } var (f, g) = h; (int i, j, k) = l; } }", "Member GetAwaiter(0); Member GetEnumerator(0); Member GetAsyncEnumerator(0); Member Deconstruct(2); Member Deconstruct(3)")]
    public void ACall(string source, string expected) => Assert.Equal(
        expected, string.Join("; ", Reading.Of(source, "a.cs").Uses.Select(use => use.Role == Hex.Analysis.Syntax.NameRole.Member ? $"Member {use.Name}({use.Arguments})" : $"{use.Role} {use.Name}")));

    [Fact]
    public void ANameCountsOnceWhereItStandsFirst()
    {
        var use = Assert.Single(Reading.Of("class C\n{\n  /* ä */ A a; A b; A c;\n}", "a.cs").Uses);

        Assert.Equal(("A", 3, 11), (use.Name, use.Line, use.Column));
    }
}
