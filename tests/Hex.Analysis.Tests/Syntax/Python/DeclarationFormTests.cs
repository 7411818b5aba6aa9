namespace Hex.Analysis.Tests.Syntax.Python;

public sealed class DeclarationFormTests
{
    [Theory]
    [InlineData("def a(): ...", "Function a as a")]
    [InlineData("async def a(): ...", "Function a as a")]
    [InlineData("@x.y(1)\n@z\ndef a(): ...", "Function a as a")]
    [InlineData("def _a(): ...", "Function _a")]
    [InlineData("class A: pass", "Class A as A")]
    [InlineData("@dataclass\nclass A(B, c.D, E[F], metaclass=G, **h): pass", "Class A as A : B,c.D,E")]
    [InlineData("class A(Protocol): ...", "Interface A as A : Protocol")]
    [InlineData("class A(B, typing.Protocol[T]): ...", "Interface A as A : B,typing.Protocol")]
    [InlineData("class A(ABC): ...", "Interface A as A : ABC")]
    [InlineData("class A(metaclass=abc.ABCMeta): ...", "Interface A as A")]
    [InlineData("class A(str, Enum): ...", "Enum A as A : str,Enum")]
    [InlineData("class A(enum.IntFlag): ...", "Enum A as A : enum.IntFlag")]
    [InlineData("class A[T](B): ...", "Class A as A : B")]
    [InlineData("a = 1", "Value a as a")]
    [InlineData("a = b = _c = 1", "Value a as a; Value b as b; Value _c")]
    [InlineData("a, (b, *c), [d] = x", "Value a as a; Value b as b; Value c as c; Value d as d")]
    [InlineData("a: int", "Value a as a")]
    [InlineData("a: Final[int] = 1", "Value a as a")]
    [InlineData("a = lambda x: x", "Function a as a")]
    [InlineData("A: TypeAlias = 'B'", "Type A as A")]
    [InlineData("type A = B", "Type A as A")]
    [InlineData("type A[T] = B[T]", "Type A as A")]
    [InlineData("A = NewType('A', int)", "Type A as A")]
    [InlineData("a.b = 1\na[0] = 2\na += 1\nf(x)", "")]
    [InlineData("__version__ = '1'", "Value __version__")]
    [InlineData("import a\nfrom b import c", "")]
    public void ADeclaration(string source, string expected) => Assert.Equal(expected, Reading.Declarations(source, "a.py"));

    [Theory]
    [InlineData("if x:\n  def a(): ...\nelif y:\n  b = 1\nelse:\n  class C: ...", "Function a as a; Value b as b; Class C as C")]
    [InlineData("try:\n  a = 1\nexcept E:\n  a = 2\n  b = 3", "Value a as a; Value b as b")]
    [InlineData("with x as y:\n  a = 1", "Value a as a")]
    [InlineData("class A:\n  b = 1\n  def c(self): ...\ndef d():\n  e = 1\n  class F: ...", "Class A as A; Function d as d")]
    [InlineData("@overload\ndef a(x: int): ...\n@overload\ndef a(x: str): ...\ndef a(x): ...", "Function a as a")]
    [InlineData("a = 1\na = 2", "Value a as a")]
    [InlineData("if __name__ == '__main__':\n  a = 1", "Value a as a")]
    public void WhatStandsInABranchBelongsToTheModule(string source, string expected) => Assert.Equal(expected, Reading.Declarations(source, "a.py"));

    [Theory]
    [InlineData("_a = 1\nb = 2\n__all__ = ['_a']", "Value _a as _a; Value b as b")]
    [InlineData("__all__ = ('_a', \"_b\")\ndef _a(): ...\nclass _b: ...", "Function _a as _a; Class _b as _b")]
    [InlineData("_a = 1\nif x:\n  __all__ = other.__all__ + ['_a']", "Value _a as _a")]
    public void WhatIsListedGoesOut(string source, string expected) => Assert.Equal(expected, Reading.Declarations(source, "a.py"));

    [Theory]
    [InlineData("# @public\ndef a(): ...\ndef b(): ...", "Function a as a public; Function b as b")]
    [InlineData("x()\n\n# Others call it. @hex:public\n@y\nclass A: ...", "Class A as A public")]
    [InlineData("def a():\n  pass\n# @public\nb = 1", "Function a as a; Value b as b public")]
    [InlineData("def a():\n  # @public\n  b = 1\nc = 2", "Function a as a; Value c as c")]
    public void AMarkedDeclaration(string source, string expected) => Assert.Equal(expected, Reading.Declarations(source, "a.py"));

    [Theory]
    [InlineData("if __name__ == '__main__':\n  main()", true)]
    [InlineData("if \"__main__\" == __name__: main()", true)]
    [InlineData("#!/usr/bin/env python3\nmain()", true)]
    [InlineData("def f():\n  if __name__ == '__main__': pass", false)]
    [InlineData("if __name__ == 'other': pass", false)]
    [InlineData("# if __name__ == '__main__':", false)]
    public void AProgramStarts(string source, bool expected) => Assert.Equal(expected, Reading.Of(source, "a.py").IsEntryPoint);

    [Theory]
    [InlineData("def a(): ...\na()", true)]
    [InlineData("a = 1\nb = a + 1", true)]
    [InlineData("a = 1\nclass C:\n  b = a.c", true)]
    [InlineData("class a: ...\ndef f(x: 'a'): ...", true)]
    [InlineData("@app.get('/')\ndef a(): ...", true)]
    [InlineData("@register\nclass a: ...", true)]
    [InlineData("@dataclasses.dataclass(frozen=True)\nclass a: ...", false)]
    [InlineData("@lru_cache\ndef a(): ...", false)]
    [InlineData("def a(): ...\nx.a()\nf(a=1)\n'a'", false)]
    [InlineData("a = 1\na = 2", false)]
    [InlineData("a = 1\n__all__ = ['a']", false)]
    public void WhatTheFileItselfUsesIsKnown(string source, bool expected) => Assert.Equal(expected, Reading.Of(source, "x.py").Declarations[0].IsUsedInside);

    [Fact]
    public void ADeclarationStandsWhereItsNameIs()
    {
        var declarations = Reading.Of("é = 1; b = 2\n@x\ndef f(): ...", "a.py").Declarations;

        Assert.Equal([("é", 1, 1), ("b", 1, 8), ("f", 3, 5)], declarations.Select(declaration => (declaration.Name, declaration.Line, declaration.Column)));
    }

    [Fact]
    public void AnErrorLeavesTheRest()
    {
        var syntax = Reading.Of("a = 1\ndef b(:\n  pass\nclass C: ...\nd = 4", "a.py");

        Assert.Equal(["a", "C", "d"], syntax.Declarations.Select(declaration => declaration.Name).Where(name => name != "b"));
        Assert.Equal(2, syntax.ErrorLine);
    }

    [Fact]
    public void DeepTargetsAreReadToTheEnd() =>
        Assert.Equal("Value a as a; Value b as b", Reading.Declarations($"{new string('(', 5_000)}a,{string.Concat(Enumerable.Repeat("),", 5_000))} = x\nb = 1", "a.py"));
}
