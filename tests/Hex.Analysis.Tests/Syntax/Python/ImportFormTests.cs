using Hex.Core.Code;

namespace Hex.Analysis.Tests.Syntax.Python;

public sealed class ImportFormTests
{
    [Theory]
    [InlineData("import a", "Static a [*>a]")]
    [InlineData("import a.b", "Static a.b [*>a.b]")]
    [InlineData("import a.b as c", "Static a.b [*>c]")]
    [InlineData("import a, b.c as d, e", "Static a [*>a]; Static b.c [*>d]; Static e [*>e]")]
    [InlineData("from a import b", "Static a [b]")]
    [InlineData("from a.b import c, d as e", "Static a.b [c,d>e]")]
    [InlineData("from a import (\n  b,  # one\n  c as d,\n)", "Static a [b,c>d]")]
    [InlineData("from a import \\\n  b", "Static a [b]")]
    [InlineData("from a import *", "Static a [*]")]
    [InlineData("from . import a", "Static . [a]")]
    [InlineData("from .. import a", "Static .. [a]")]
    [InlineData("from ...a.b import c", "Static ...a.b [c]")]
    [InlineData("from . a . b import c", "Static .a.b [c]")]
    [InlineData("import a; import b", "Static a [*>a]; Static b [*>b]")]
    [InlineData("from __future__ import annotations", "")]
    [InlineData("# import a\n'import b'\n\"\"\"\nimport c\n\"\"\"", "")]
    [InlineData("important = 1\nimport_ = important", "")]
    public void AStatement(string source, string expected) => Assert.Equal(expected, Reading.Imports(source, "a.py"));

    [Theory]
    [InlineData("def f():\n  import a", "Dynamic a [*>a]")]
    [InlineData("async def f():\n  from a import b", "Dynamic a [b]")]
    [InlineData("class A:\n  import a\n  def f(self):\n    import b", "Static a [*>a]; Dynamic b [*>b]")]
    [InlineData("@decorated\ndef f():\n  import a", "Dynamic a [*>a]")]
    [InlineData("try:\n  import a\nexcept ImportError:\n  import b as a\nelse:\n  import c\nfinally:\n  import d", "Static a [*>a]; Static b [*>a]; Static c [*>c]; Static d [*>d]")]
    [InlineData("if x:\n  import a\nelif y:\n  import b\nelse:\n  import c", "Static a [*>a]; Static b [*>b]; Static c [*>c]")]
    [InlineData("with x:\n  import a\nfor y in z:\n  import b\nwhile 1:\n  import c", "Static a [*>a]; Static b [*>b]; Static c [*>c]")]
    [InlineData("match x:\n  case 1:\n    import a", "Static a [*>a]")]
    public void WhereAStatementStandsSaysWhenItRuns(string source, string expected) => Assert.Equal(expected, Reading.Imports(source, "a.py"));

    [Theory]
    [InlineData("if TYPE_CHECKING:\n  from a import b\nfrom c import d", "TypeOnly a [b]; Static c [d]")]
    [InlineData("if typing.TYPE_CHECKING:\n  from a import b", "TypeOnly a [b]")]
    [InlineData("if (TYPE_CHECKING):\n  from a import b", "TypeOnly a [b]")]
    [InlineData("if TYPE_CHECKING:\n  from a import b\nelse:\n  from c import d", "TypeOnly a [b]; Static c [d]")]
    [InlineData("if not TYPE_CHECKING:\n  from a import b\nelse:\n  from c import d", "Static a [b]; TypeOnly c [d]")]
    [InlineData("if x:\n  from a import b\nelif TYPE_CHECKING:\n  from c import d\nelse:\n  from e import f", "Static a [b]; TypeOnly c [d]; Static e [f]")]
    [InlineData("if TYPE_CHECKING:\n  if x:\n    from a import b", "TypeOnly a [b]")]
    [InlineData("def f():\n  if TYPE_CHECKING:\n    from a import b", "TypeOnly a [b]")]
    [InlineData("if NOT_TYPE_CHECKING:\n  from a import b", "Static a [b]")]
    public void WhatIsForTheTypesAloneIsNotLoaded(string source, string expected) => Assert.Equal(expected, Reading.Imports(source, "a.py"));

    [Theory]
    [InlineData("from a import b\nimport c", "TypeOnly a [b]; TypeOnly c [*>c]")]
    [InlineData("from a import b as b", "ReExport type a [b]")]
    public void AStubIsForTheTypesAlone(string source, string expected) => Assert.Equal(expected, Reading.Imports(source, "a.pyi"));

    [Theory]
    [InlineData("x = importlib.import_module('a.b')", "Dynamic a.b [*>x]")]
    [InlineData("import_module('a')", "Dynamic a []")]
    [InlineData("importlib.import_module('a' '.b')", "Dynamic a.b []")]
    [InlineData("f(import_module('a'))", "Dynamic a [*]")]
    [InlineData("import_module('a').b(1)", "Dynamic a [b]")]
    [InlineData("def f():\n  return import_module(name='a')", "Dynamic a [*]")]
    [InlineData("__import__('a.b')", "Dynamic a.b [*]")]
    [InlineData("import_module('.a', package='b.c')", "Dynamic b.c.a []")]
    [InlineData("import_module('..a', 'b.c')", "Dynamic b.a []")]
    [InlineData("import_module('.a', __package__)", "Dynamic .a []")]
    [InlineData("import_module('.a', where)", "Dynamic computed '.a' []")]
    [InlineData("import_module(name)", "Dynamic computed name []")]
    [InlineData("import_module(f'a.{b}')", "Dynamic computed f'a.{b}' []")]
    [InlineData("import_module('a.' + b)", "Dynamic computed 'a.' + b []")]
    [InlineData("__import__(name)", "Dynamic computed name [*]")]
    [InlineData("x = lambda: [import_module('a') for y in import_module('b').c]", "Dynamic a [*]; Dynamic b [c]")]
    [InlineData("f'{import_module(\"a\").b}'", "Dynamic a [b]")]
    [InlineData("import_module('a\\x2eb\\u002ec\\56d\\N{FULL STOP}e')", "Dynamic computed 'a\\x2eb\\u002ec\\56d\\N{FULL STOP}e' []")]
    [InlineData("import_module('a\\x2eb\\u002ec\\56d')", "Dynamic a.b.c.d []")]
    [InlineData("import_module(r'a\\x2eb')", "Dynamic a\\x2eb []")]
    [InlineData("import_module('a.\\\nb')", "Dynamic a.b []")]
    [InlineData("from importlib import import_module as im\nim('a.b')", "Static importlib [import_module>im]; Dynamic a.b []")]
    [InlineData("def f():\n  from importlib import (reload, import_module as im)\n  return im('a').b", "Dynamic importlib [reload,import_module>im]; Dynamic a [b]")]
    [InlineData("from builtins import __import__ as im\nim('a.b')", "Static builtins [__import__>im]; Dynamic a.b [*]")]
    [InlineData("from .other import import_module as im\nim('a.b')", "Static .other [import_module>im]")]
    [InlineData("__import__('a.b', level=1)", "Dynamic .a.b [*]")]
    [InlineData("__import__('a', globals(), locals(), ['b'], 2)", "Dynamic ..a [*]")]
    [InlineData("__import__('', level=1)", "Dynamic . [*]")]
    [InlineData("__import__('a', level=0)", "Dynamic a [*]")]
    [InlineData("__import__(a, level=1)", "Dynamic computed a [*]")]
    [InlineData("__import__('a', level=b)", "Dynamic computed 'a' [*]")]
    [InlineData("my_import_module('a'); import_module()", "")]
    public void ACall(string source, string expected) => Assert.Equal(expected, Reading.Imports(source, "a.py"));

    [Theory]
    [InlineData("from .a import b", "ReExport .a [b]")]
    [InlineData("from .a import *", "ReExport .a [*]")]
    [InlineData("from . import a", "ReExport . [a]")]
    [InlineData("from .a import b as c", "ReExport .a [b>c]")]
    [InlineData("import a\nimport b.c as d", "Static a [*>a]; Static b.c [*>d]")]
    [InlineData("import a\n__all__ = ['a']", "ReExport a [*>a]")]
    [InlineData("from .a import b\nb()", "Static .a [b]")]
    [InlineData("from .a import b, c\nb.d()", "Static .a [b]; ReExport .a [c]")]
    [InlineData("from .a import b\n__all__ = ['b']\nb()", "Static .a [b]; ReExport .a [b]")]
    [InlineData("from .a import b as b\nb()", "Static .a [b]; ReExport .a [b]")]
    [InlineData("if TYPE_CHECKING:\n  from .a import b", "ReExport type .a [b]")]
    [InlineData("def f():\n  from .a import b", "Dynamic .a [b]")]
    [InlineData("try:\n  from .a import b\nexcept ImportError:\n  from .c import b", "ReExport .a [b]; ReExport .c [b]")]
    public void ThePackageOffersOnWhatItDoesNotUse(string source, string expected) => Assert.Equal(expected, Reading.Imports(source, "a/__init__.py"));

    [Theory]
    [InlineData("from a import b as b", "ReExport a [b]")]
    [InlineData("from a import b as b, c", "Static a [c]; ReExport a [b]")]
    [InlineData("from a import b, c\n__all__ = ['b']", "Static a [c]; ReExport a [b]")]
    [InlineData("from a import b\n__all__ = ('b',)\nb()", "Static a [b]; ReExport a [b]")]
    [InlineData("from a import b as c\n__all__: list[str] = []\n__all__ += ['c']", "ReExport a [b>c]")]
    [InlineData("from a import b, c, d\n__all__ = ['b'] + other\n__all__.append('c')\n__all__.extend(['d'])", "ReExport a [b,c,d]")]
    [InlineData("from a import *", "Static a [*]")]
    public void AModuleOffersOnWhatItSays(string source, string expected) => Assert.Equal(expected, Reading.Imports(source, "a.py"));

    [Fact]
    public void WhatAPackageListsAndDoesNotHaveAreItsModules() =>
        Assert.Equal("ReExport .a [a]; ReExport type .d [*>d]", Reading.Imports("from .a import a\nb = 1\ndef c(): ...\n__all__ = ['a', 'b', 'c', 'd']", "x/__init__.py"));

    [Fact]
    public void AnImportStandsWhereItsModuleIsNamed()
    {
        var imports = Reading.Of("x = 'é'; from é.a import (\n  b)\nimport  c, d", "a.py").Imports;

        Assert.Equal([("é.a", 1, 15), ("c", 3, 9), ("d", 3, 12)], imports.Select(import => (import.Specifier, import.Line, import.Column)));
    }

    [Theory]
    [InlineData("import a\ndef f(:\n  pass\nfrom b import c", "a b", 2)]
    [InlineData("import a\nfrom b import\nx = 1\nimport c", "a b c", 2)]
    [InlineData("import a\nprint 'x'\nimport b", "a b", 2)]
    [InlineData("import a\nif x:\n  print >>y, 'x'\nimport b", "a b", 3)]
    [InlineData("import a\nx = = 1\n  import b\nimport c", "a b c", 2)]
    public void AnErrorLeavesTheRest(string source, string expected, int line)
    {
        var syntax = Reading.Of(source, "a.py");

        Assert.Equal(expected.Split(' '), syntax.Imports.Select(import => import.Specifier));
        Assert.Equal(line, syntax.ErrorLine);
    }

    [Theory]
    [InlineData("print('x')\nprint ('x')\nprint\nprint = 1\nx.print\n'print \"a\"'\nprint (a), b")]
    [InlineData("type X = int\nmatch = 1\nasync def f[T: int](x: T) -> T: ...\nx = f'{a!r:>{b}}'\ntry: pass\nexcept* E: pass")]
    [InlineData("")]
    public void WhatIsRightIsNoError(string source) => Assert.Null(Reading.Of(source, "a.py").ErrorLine);

    [Fact]
    public void DeepNestingIsReadToTheEnd()
    {
        var source = $"import a\nx = {new string('(', 20_000)}import_module('b'){new string(')', 20_000)}\n__all__ = {new string('[', 20_000)}'c'{new string(']', 20_000)}\ny{string.Concat(Enumerable.Repeat(".y", 20_000))}\nimport d";

        Assert.Equal(["a", "b", "d"], Reading.Of(source, "a.py").Imports.Select(import => import.Specifier));
    }

    [Fact]
    public void DeepBlocksAreReadToTheEnd()
    {
        var source = string.Concat(Enumerable.Range(0, 300).Select(depth => $"{new string(' ', depth)}if x:\n")) + new string(' ', 300) + "import a\nimport b";

        Assert.Equal([("a", ImportKind.Static), ("b", ImportKind.Static)], Reading.Of(source, "a.py").Imports.Select(import => (import.Specifier, import.Kind)));
    }
}
