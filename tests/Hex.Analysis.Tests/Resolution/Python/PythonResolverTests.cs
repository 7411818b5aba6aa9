namespace Hex.Analysis.Tests.Resolution.Python;

public sealed class PythonResolverTests
{
    [Theory]
    [InlineData("import pkg", "Static pkg [] -> pkg/__init__.py")]
    [InlineData("import pkg.b", "Static pkg.b [] -> pkg/b.py")]
    [InlineData("import pkg.sub.c as x", "Static pkg.sub.c [] -> pkg/sub/c.py")]
    [InlineData("from pkg import name", "Static pkg [name] -> pkg/__init__.py")]
    [InlineData("from pkg import b", "Static pkg.b [] -> pkg/b.py")]
    [InlineData("from pkg import name, b, sub, unknown", "Static pkg [name,unknown] -> pkg/__init__.py; Static pkg.b [] -> pkg/b.py; Static pkg.sub [] -> pkg/sub/__init__.py")]
    [InlineData("from pkg import shadow", "Static pkg [shadow] -> pkg/__init__.py")]
    [InlineData("from pkg.b import x", "Static pkg.b [x] -> pkg/b.py")]
    [InlineData("from . import b", "Static .b [] -> pkg/b.py")]
    [InlineData("from . import name", "Static . [name] -> pkg/__init__.py")]
    [InlineData("from .b import x as y", "Static .b [x] -> pkg/b.py")]
    [InlineData("from .sub import c", "Static .sub.c [] -> pkg/sub/c.py")]
    [InlineData("from .b import *", "Static .b [*] -> pkg/b.py")]
    [InlineData("from .. import main", "Static ..main [] -> main.py")]
    [InlineData("from ... import x", "Static ... [x] -> unresolved: it leads out of the folder that is read")]
    [InlineData("from .nowhere import x", "Static .nowhere [x] -> unresolved: there is no module 'nowhere' in the package")]
    [InlineData("from .sub.nowhere import x", "Static .sub.nowhere [x] -> unresolved: there is no module 'nowhere' in 'sub'")]
    [InlineData("import pkg.nowhere", "Static pkg.nowhere [*] -> unresolved: there is no module 'nowhere' in 'pkg'")]
    [InlineData("import pkg.b.x", "Static pkg.b.x [*] -> unresolved: there is no module 'x' in 'pkg.b'")]
    [InlineData("import main", "Static main [] -> main.py")]
    [InlineData("import window", "Static window [] -> window.pyw")]
    [InlineData("import os.path", "Static os.path [*] -> external os.path")]
    [InlineData("from concurrent.futures import Future", "Static concurrent.futures [Future] -> external concurrent.futures")]
    [InlineData("import numpy.linalg as la", "Static numpy.linalg [*] -> external numpy")]
    [InlineData("from django.db import models", "Static django.db [models] -> external django")]
    [InlineData("import b", "Static b [*] -> external b")]
    [InlineData("import fast", "Static fast [] -> asset fast.pyx")]
    [InlineData("from pkg import data", "Static pkg [data] -> pkg/__init__.py")]
    [InlineData("import typed", "Static typed [] -> typed.py typed.pyi")]
    [InlineData("from alone import x", "Static alone [x] -> alone.pyi")]
    [InlineData("from tools.run import go", "Static tools.run [go] -> tools/run.py")]
    [InlineData("from tools import run", "Static tools.run [] -> tools/run.py")]
    [InlineData("from tools import other", "Static tools [other] -> external tools")]
    [InlineData("import json", "Static json [*] -> external json")]
    [InlineData("import types", "Static types [*] -> types.py")]
    [InlineData("import_module('pkg.b')", "Dynamic pkg.b [] -> pkg/b.py")]
    [InlineData("import_module('.b', __package__).x", "Dynamic .b [x] -> pkg/b.py")]
    [InlineData("import_module('')", "Dynamic  [] -> unresolved: it is no name of a module")]
    [InlineData("import_module('pkg..b')", "Dynamic pkg..b [] -> unresolved: it is no name of a module")]
    [InlineData("import_module('../pkg')", "Dynamic '../pkg' [] -> computed")]
    [InlineData("__import__('pkg/b')", "Dynamic pkg/b [*] -> unresolved: it is no name of a module")]
    [InlineData("import_module(x)", "Dynamic x [] -> computed")]
    public void AnImportLeadsSomewhere(string source, string expected)
    {
        using var tree = new CodeTree(
            ("pkg/__init__.py", "from .shadow import shadow\nname = 1"), ("pkg/a.py", source), ("pkg/b.py", ""), ("pkg/shadow.py", "shadow = 1"), ("pkg/sub/__init__.py", ""), ("pkg/sub/c.py", ""),
            ("pkg/data/x.json", "{}"), ("main.py", ""), ("window.pyw", ""), ("fast.pyx", ""), ("typed.py", ""), ("typed.pyi", ""), ("alone.pyi", ""), ("tools/run.py", ""), ("json/x.py", ""), ("types.py", ""));

        Assert.Equal(expected, string.Join("; ", tree.Imports("pkg/a.py")));
    }

    [Theory]
    [InlineData("import pkg.b\npkg.b.x(); pkg.b.y", "Static pkg.b [x,y] -> pkg/b.py")]
    [InlineData("import pkg.b as m\nm.x", "Static pkg.b [x] -> pkg/b.py")]
    [InlineData("import pkg.b as m\nf(m)", "Static pkg.b [*] -> pkg/b.py")]
    [InlineData("import pkg.b as m\ngetattr(m, n)", "Static pkg.b [*] -> pkg/b.py")]
    [InlineData("from pkg import b\nb.x", "Static pkg.b [x] -> pkg/b.py")]
    [InlineData("from pkg import b as m, name\nm.x(name.b)", "Static pkg [name] -> pkg/__init__.py; Static pkg.b [x] -> pkg/b.py")]
    [InlineData("import pkg\npkg.name", "Static pkg [name] -> pkg/__init__.py")]
    [InlineData("import pkg\npkg.sub.c.x", "Static pkg [] -> pkg/__init__.py; Reference pkg.sub.c [x] -> pkg/sub/c.py")]
    [InlineData("import pkg\npkg.sub.y.z", "Static pkg [] -> pkg/__init__.py; Reference pkg.sub [y] -> pkg/sub/__init__.py")]
    [InlineData("import pkg.b\npkg.name", "Static pkg.b [] -> pkg/b.py; Reference pkg [name] -> pkg/__init__.py")]
    [InlineData("import pkg.b, pkg.sub.c\npkg.sub.c.x\npkg.b.y", "Static pkg.b [y] -> pkg/b.py; Static pkg.sub.c [x] -> pkg/sub/c.py")]
    [InlineData("import pkg.b\nf(pkg)", "Static pkg.b [*] -> pkg/b.py")]
    [InlineData("from pkg import sub\nsub.c.x\nfrom pkg import b", "Static pkg.sub [] -> pkg/sub/__init__.py; Reference sub.c [x] -> pkg/sub/c.py; Static pkg.b [] -> pkg/b.py")]
    [InlineData("try:\n  from pkg import b as m\nexcept ImportError:\n  from pkg.sub import c as m\nm.x", "Static pkg.b [x] -> pkg/b.py; Static pkg.sub.c [x] -> pkg/sub/c.py")]
    [InlineData("def f():\n  import pkg.b\n  pkg.b.x", "Dynamic pkg.b [x] -> pkg/b.py")]
    [InlineData("m = import_module('pkg.b')\nm.x", "Dynamic pkg.b [x] -> pkg/b.py")]
    [InlineData("if TYPE_CHECKING:\n  from pkg import b\ndef f(x: 'b.X'): ...", "TypeOnly pkg.b [X] -> pkg/b.py")]
    public void WhatIsTakenThroughAModuleIsKnown(string source, string expected)
    {
        using var tree = new CodeTree(("a.py", source), ("pkg/__init__.py", "name = 1"), ("pkg/b.py", ""), ("pkg/sub/__init__.py", ""), ("pkg/sub/c.py", ""));

        Assert.Equal(expected, string.Join("; ", tree.Imports("a.py")));
    }

    [Theory]
    [InlineData("from . import b", "ReExport .b [*] -> pkg/b.py")]
    [InlineData("from .b import x", "ReExport .b [x] -> pkg/b.py")]
    [InlineData("from pkg import b, c", "ReExport pkg [c] -> pkg/__init__.py; ReExport pkg.b [*] -> pkg/b.py")]
    [InlineData("__all__ = ['b', 'made']", "ReExport .b [*] -> pkg/b.py")]
    [InlineData("from . import b\nb.x()", "Static .b [x] -> pkg/b.py")]
    public void APackageOffersOn(string source, string expected)
    {
        using var tree = new CodeTree(("pkg/__init__.py", source), ("pkg/b.py", ""));

        Assert.Equal(expected, string.Join("; ", tree.Imports("pkg/__init__.py")));
    }

    [Theory]
    [InlineData("from .b import b", "b = 1", "Static pkg [b] -> pkg/__init__.py")]
    [InlineData("from . import b", "", "Static pkg.b [] -> pkg/b.py")]
    [InlineData("from pkg import b", "", "Static pkg.b [] -> pkg/b.py")]
    [InlineData("import pkg.b as b", "", "Static pkg.b [] -> pkg/b.py")]
    [InlineData("def f():\n  from .c import b", "", "Static pkg.b [] -> pkg/b.py")]
    [InlineData("class b: ...", "", "Static pkg [b] -> pkg/__init__.py")]
    public void ANameOfThePackageHidesAModuleOfThatName(string package, string module, string expected)
    {
        using var tree = new CodeTree(("a.py", "from pkg import b"), ("pkg/__init__.py", package), ("pkg/b.py", module));

        Assert.Equal(expected, string.Join("; ", tree.Imports("a.py")));
    }

    [Fact]
    public void AScriptFindsWhatLiesBesideIt()
    {
        using var tree = new CodeTree(("scripts/a.py", "import helper\nimport logging"), ("scripts/helper.py", ""), ("scripts/logging.py", ""));

        Assert.Equal(["Static helper [] -> scripts/helper.py", "Static logging [*] -> external logging"], tree.Imports("scripts/a.py"));
    }

    [Fact]
    public void AModuleOfAPackageDoesNotFindWhatLiesBesideIt()
    {
        using var tree = new CodeTree(("pkg/__init__.py", ""), ("pkg/a.py", "import redis"), ("pkg/redis.py", ""));

        Assert.Equal("external redis", tree.Target("pkg/a.py"));
    }

    [Fact]
    public void TestsFindTheirOwnPackageAndTheirHelpers()
    {
        using var tree = new CodeTree(("tests/unit/__init__.py", ""), ("tests/unit/test_a.py", "from unit.helpers import x\nfrom conftest import y"), ("tests/unit/helpers.py", ""), ("tests/conftest.py", ""));

        Assert.Equal(["Static unit.helpers [x] -> tests/unit/helpers.py", "Static conftest [y] -> tests/conftest.py"], tree.Imports("tests/unit/test_a.py"));
    }

    [Fact]
    public void AFolderWithoutAFileOfItsOwnIsSharedByAllPlaces()
    {
        using var tree = new CodeTree(
            ("one/pyproject.toml", ""), ("one/src/ns/a.py", "from ns import b, c\nfrom ns.d import x\nimport ns.d.e"), ("one/src/ns/c.py", ""), ("two/pyproject.toml", ""), ("two/src/ns/d/__init__.py", ""));

        Assert.Equal(
            ["Static ns [b] -> unresolved: the folder has no module 'b'", "Static ns.c [] -> one/src/ns/c.py", "Static ns.d [x] -> two/src/ns/d/__init__.py", "Static ns.d.e [*] -> external ns"],
            tree.Imports("one/src/ns/a.py"));
    }

    [Theory]
    [InlineData("tests/a.py", true)]
    [InlineData("pkg/test/a.py", true)]
    [InlineData("pkg/test_a.py", true)]
    [InlineData("pkg/a_test.py", true)]
    [InlineData("pkg/tests.py", true)]
    [InlineData("conftest.py", true)]
    [InlineData("contests/a.py", false)]
    [InlineData("pkg/testing/a.py", false)]
    [InlineData("pkg/latest.py", false)]
    [InlineData("pkg/attest_a.py", false)]
    public void ATestIsToldByItsName(string path, bool expected)
    {
        using var tree = new CodeTree((path, "x = 1"));

        Assert.Equal(expected, Assert.Single(tree.Read().Files).IsTest);
    }

    [Theory]
    [InlineData("pkg/__main__.py", true)]
    [InlineData("manage.py", true)]
    [InlineData("pkg/main.py", false)]
    public void AProgramStartsInFilesOfCertainNames(string path, bool expected)
    {
        using var tree = new CodeTree((path, "x = 1"));

        Assert.Equal(expected, Assert.Single(tree.Read().Files).IsEntryPoint);
    }

    [Fact]
    public void WhatTheCacheGivesIsWhatWasRead()
    {
        using var tree = new CodeTree(("a.py", "import pkg\nfrom pkg.b import y as y\nif TYPE_CHECKING:\n  import c\npkg.x(pkg.b.z)"), ("pkg/__init__.py", "__all__ = ['b']"), ("pkg/b.py", "class A(B): ...\nA()"));

        var fresh = tree.ReadCached().Files;
        var cached = tree.ReadCached().Files;

        Assert.Equal(fresh.SelectMany(Told), cached.SelectMany(Told));
        Assert.Equal(fresh.SelectMany(Told), tree.Read().Files.SelectMany(Told));
    }

    private static IEnumerable<string> Told(Hex.Core.Code.SourceFile file) =>
    [
        .. file.Imports.Select(import => $"{file.Path} {import.Kind} {import.IsTypeOnly} {import.Specifier} {import.Line}:{import.Column} {string.Join(',', import.Names)} {(import.Target as Hex.Core.Code.ImportTarget.Internal)?.Files[0]}"),
        .. file.Declarations.Select(each => $"{each.Kind} {each.Name} {each.Line}:{each.Column} {each.IsExported} {each.IsUsedInside} {string.Join(',', each.Bases)}"),
    ];
}
