namespace Hex.Analysis.Tests.Syntax.Python;

public sealed class ModuleUseTests
{
    [Theory]
    [InlineData("import a\na.b()\na.c\na.b", "Value a.b; Value a.c")]
    [InlineData("import a.b\na.b.c.d.e.f()", "Value a.b.c.d.e")]
    [InlineData("import a as m\nm.b.c.d.e()", "Value m.b.c.d")]
    [InlineData("from p import s\ns.x()\nf(s)", "Value s.x; Value s")]
    [InlineData("from p import s as t\nt.x(s.y)", "Value t.x")]
    [InlineData("import a\nx = (a\n  .b)\na \\\n .c", "Value a.b; Value a.c")]
    [InlineData("import a\nx.a.b; y . a\nf(a=1)\ndef g(a, a=1): ...\nlambda a: 1", "")]
    [InlineData("import a\nf(b=a.c)", "Value a.c")]
    [InlineData("import a\ndef f(): ...\na.b", "Value a.b")]
    [InlineData("import a\n'a.b'\n\"\"\"\na.c\n\"\"\"\n# a.d", "")]
    [InlineData("import a\nf'{a.b} {{a.c}} a.d'", "Value a.b")]
    [InlineData("import a\ndef f(x: a.B, y: 'a.C') -> \"list[a.D]\": ...\nz: 'a.E' = 'a.F'", "Value a.B; Value a.C; Value a.D; Value a.E")]
    [InlineData("import a\n@a.b\nclass C(a.D): ...", "Value a.b; Value a.D")]
    [InlineData("try:\n  import a\nexcept ImportError:\n  a = None", "")]
    [InlineData("import a\na.b = 1", "Value a.b")]
    [InlineData("import a\nmatch x:\n  case a.B: ...", "Value a.B")]
    [InlineData("def f():\n  global a\n  import a", "")]
    [InlineData("import os, typing\nos.path; typing.Any", "")]
    [InlineData("import a1, b\na1.x + 1a1 + b.é.x", "Value a1.x; Value b.é.x")]
    public void ANameThatStandsForAModule(string source, string expected) => Assert.Equal(expected, Reading.Uses(source, "a.py"));

    [Fact]
    public void AUseStandsWhereItIsFirst()
    {
        var use = Assert.Single(Reading.Of("import a\n'é', a.b\na.b", "a.py").Uses);

        Assert.Equal(("a.b", 2, 6), (use.Name, use.Line, use.Column));
    }
}
