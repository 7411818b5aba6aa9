using Hex.Core.Code;

namespace Hex.Analysis.Tests.Resolution.Java;

public sealed class JavaResolverTests
{
    private const string Unresolved = "unresolved: no source declares it; it may be generated";

    [Theory]
    [InlineData("import a.b.C;", "Static a.b.C [C] -> a/b/C.java")]
    [InlineData("import a.b.Second;", "Static a.b.Second [Second] -> a/b/C.java")]
    [InlineData("import a.b.C.Inner;", "Static a.b.C.Inner [C] -> a/b/C.java")]
    [InlineData("import a.b.C.Inner.Deep;", "Static a.b.C.Inner.Deep [C] -> a/b/C.java")]
    [InlineData("import a.b.C.Builder;", "Static a.b.C.Builder [C] -> a/b/C.java")]
    [InlineData("import static a.b.C.m;", "Static a.b.C.m [C] -> a/b/C.java")]
    [InlineData("import static a.b.C.*;", "Static a.b.C.* [C] -> a/b/C.java")]
    [InlineData("import static a.b.C.Inner.m;", "Static a.b.C.Inner.m [C] -> a/b/C.java")]
    [InlineData("import static a.b.C.Inner.*;", "Static a.b.C.Inner.* [C] -> a/b/C.java")]
    [InlineData("import a.b.C.*;", "Static a.b.C.* [C] -> a/b/C.java")]
    [InlineData("import a.b.*;", "Static a.b.* [] -> ")]
    [InlineData("import a.b.*; class X { C c; D d() { return C.e(); } }", "Static a.b.* [C,D] -> a/b/C.java a/b/D.java")]
    [InlineData("import a.b.*; class X { Second c; C d; }", "Static a.b.* [Second,C] -> a/b/C.java")]
    [InlineData("import java.util.List;", "Static java.util.List [List] -> external java.util")]
    [InlineData("import java.util.Map.Entry;", "Static java.util.Map.Entry [Entry] -> external java.util")]
    [InlineData("import java.util.*;", "Static java.util.* [*] -> external java.util")]
    [InlineData("import static org.junit.Assert.*;", "Static org.junit.Assert.* [*] -> external org.junit")]
    [InlineData("import static org.junit.Assert.fail;", "Static org.junit.Assert.fail [fail] -> external org.junit")]
    [InlineData("import module java.base;", "Static java.base [*] -> external java.base")]
    [InlineData("import a.b.Made;", $"Static a.b.Made [Made] -> {Unresolved}")]
    [InlineData("import static a.b.Made.m;", $"Static a.b.Made.m [m] -> {Unresolved}")]
    [InlineData("import a.b.c.made.D;", $"Static a.b.c.made.D [D] -> {Unresolved}")]
    [InlineData("import a.b.other.D;", "Static a.b.other.D [D] -> external a.b.other")]
    public void AnImportLeadsSomewhere(string source, string expected)
    {
        using var tree = new CodeTree(
            ("x/X.java", $"package x; {source}"), ("a/b/C.java", "package a.b; public class C { public static class Inner { class Deep {} } } class Second {}"),
            ("a/b/D.java", "package a.b; class D {}"), ("a/b/c/E.java", "package a.b.c; class E {}"));

        Assert.Equal([expected], tree.Imports("x/X.java"));
    }

    [Theory]
    [InlineData("C c;", "Reference C [C] -> x/C.java")]
    [InlineData("C.Inner c;", "Reference C.Inner [C] -> x/C.java")]
    [InlineData("{ C.m(); C d; }", "Reference C [C] -> x/C.java")]
    [InlineData("Second c;", "Reference Second [Second] -> x/C.java")]
    [InlineData("@C int c;", "Reference C [C] -> x/C.java")]
    [InlineData("y.D d;", "Reference y.D [D] -> y/D.java")]
    [InlineData("{ y.D.m(); }", "Reference y.D [D] -> y/D.java")]
    [InlineData("Object d = y.D.Inner.FIELD;", "Reference y.D.Inner [D] -> y/D.java")]
    [InlineData("java.util.List<C> c;", "Reference java.util.List [List] -> external java.util", "Reference C [C] -> x/C.java")]
    [InlineData("{ java.util.List.of(); }", "Reference java.util.List [List] -> external java.util")]
    [InlineData("y.Made d;", $"Reference y.Made [Made] -> {Unresolved}")]
    [InlineData("Made d;", $"Reference Made [Made] -> {Unresolved}")]
    [InlineData("Made.Inner d;", $"Reference Made.Inner [Inner] -> {Unresolved}")]
    [InlineData("{ MADE.m(); some.thing.FIELD.m(); }")]
    [InlineData("String s; { Math.abs(1); }")]
    [InlineData("class C {} C c;")]
    [InlineData("<C> C c() { return null; }")]
    public void ANameLeadsSomewhere(string member, params string[] expected)
    {
        using var tree = new CodeTree(
            ("x/X.java", $"package x; class X {{ {member} }}"), ("x/C.java", "package x; public @interface C { class Inner {} } class Second {}"),
            ("y/D.java", "package y; public class D { public static class Inner {} }"));

        Assert.Equal(expected, tree.Imports("x/X.java"));
    }

    [Theory]
    [InlineData("import y.C; class X { C c; }", "Static y.C [C] -> y/C.java")]
    [InlineData("import y.*; class X { C c; }", "Static y.* [] -> ", "Reference C [C] -> x/C.java")]
    [InlineData("import z.*; class X { String s; Z t; }", "Static z.* [String,Z] -> z/String.java z/Z.java")]
    [InlineData("import other.*; class X { Unknown u; }", "Static other.* [*] -> external other")]
    public void AnImportGoesBeforeThePackageAndThatBeforeWhatIsOpened(string source, params string[] expected)
    {
        using var tree = new CodeTree(
            ("x/X.java", $"package x; {source}"), ("x/C.java", "package x; class C {}"), ("y/C.java", "package y; public class C {}"),
            ("z/Z.java", "package z; public class Z {}"), ("z/String.java", "package z; public class String {}"));

        Assert.Equal(expected, tree.Imports("x/X.java"));
    }

    [Theory]
    [InlineData("import b.Mid; class X extends Mid { Inner i; }", "Static b.Mid [Mid] -> b/Mid.java", "Reference Inner [Base] -> b/Base.java")]
    [InlineData("import b.Mid; class X { Mid.Inner i; }", "Static b.Mid [Mid] -> b/Mid.java", "Reference Mid.Inner [Base] -> b/Base.java")]
    [InlineData("import b.Mid; class X { Object o = new Mid() { Inner i; }; }", "Static b.Mid [Mid] -> b/Mid.java", "Reference Inner [Base] -> b/Base.java")]
    [InlineData("import b.Mid; class X { void f() { class L extends Mid { Inner i; } } }", "Static b.Mid [Mid] -> b/Mid.java", "Reference Inner [Base] -> b/Base.java")]
    [InlineData("import b.Mid; class X { static class Y extends Mid {} Y.Inner i; }", "Static b.Mid [Mid] -> b/Mid.java", "Reference Y.Inner [Base] -> b/Base.java")]
    [InlineData("import static b.Mid.Inner; class X { Inner i; }", "Static b.Mid.Inner [Mid] -> b/Mid.java", "Reference Inner [Base] -> b/Base.java")]
    [InlineData("import static b.Mid.*; class X { Inner i; }", "Static b.Mid.* [Mid] -> b/Mid.java", "Reference Inner [Base] -> b/Base.java")]
    [InlineData("import b.Mid; class X { static class Y extends Mid { Inner i; } }", "Static b.Mid [Mid] -> b/Mid.java", "Reference Inner [Base] -> b/Base.java")]
    [InlineData("import b.Mid; class X extends Mid { Near i; }", "Static b.Mid [Mid] -> b/Mid.java", "Reference Near [Base] -> b/Base.java")]
    [InlineData("import b.Mid; class X { Near i; static class Y extends Mid {} }", "Static b.Mid [Mid] -> b/Mid.java", "Reference Near [Near] -> x/Near.java")]
    [InlineData("import b.Mid; class X { Near i; Object o = new Mid() {}; }", "Static b.Mid [Mid] -> b/Mid.java", "Reference Near [Near] -> x/Near.java")]
    [InlineData("import other.Lib; class X extends Lib { Nested n; }", "Static other.Lib [Lib] -> external other")]
    [InlineData("class X extends X { Made m; }", $"Reference Made [Made] -> {Unresolved}")]
    public void WhatIsInheritedIsFoundWhereItIsDeclared(string source, params string[] expected)
    {
        using var tree = new CodeTree(
            ("x/X.java", $"package x; {source}"), ("b/Mid.java", "package b; public class Mid extends Outer.Base2 {}"),
            ("b/Outer.java", "package b; public class Outer extends Root { static class Base2 extends Base {} }"), ("b/Root.java", "package b; class Root extends Outer {}"),
            ("b/Base.java", "package b; public class Base { public static class Inner {} public static class Near {} }"), ("x/Near.java", "package x; class Near {}"));

        Assert.Equal(expected, tree.Imports("x/X.java"));
    }

    [Theory]
    [InlineData("one/src/main/java/p/X.java", "one/src/main/java/p/T.java")]
    [InlineData("one/src/test/java/p/X.java", "one/src/test/java/p/T.java")]
    [InlineData("one/src/jmh/java/p/X.java", "one/src/main/java/p/T.java")]
    [InlineData("two/src/main/java/p/X.java", "one/src/main/java/p/T.java")]
    [InlineData("two/src/test/java/p/X.java", "two/src/test/java/p/T.java")]
    public void OfSeveralTypesOfOneNameTheNearestIsMeant(string from, string expected)
    {
        using var tree = new CodeTree(
            (from, "package p; class X { T t; }"), ("one/pom.xml", "<project/>"), ("two/pom.xml", "<project/>"),
            ("one/src/main/java/p/T.java", "package p; class T {}"), ("one/src/test/java/p/T.java", "package p; class T {}"), ("two/src/test/java/p/T.java", "package p; class T {}"));

        Assert.Equal(expected, tree.Target(from));
    }

    [Fact]
    public void AModuleNamesItsServices()
    {
        using var tree = new CodeTree(
            ("module-info.java", "module m { requires java.sql; exports p; uses p.Port; provides p.Port with p.Adapter; }"),
            ("p/Port.java", "package p; public interface Port {}"), ("p/Adapter.java", "package p; public class Adapter implements Port {}"));

        Assert.Equal(["Reference p.Port [Port] -> p/Port.java", "Reference p.Adapter [Adapter] -> p/Adapter.java"], tree.Imports("module-info.java"));
    }

    [Fact]
    public void WhatComesFromTheCacheLeadsToTheSame()
    {
        using var tree = new CodeTree(
            ("x/X.java", "package x; import static y.Y.m; import y.*; @SpringBootApplication class X extends Z { Object o = new Y() {}; y.Y q; W w = ; }"),
            ("y/Y.java", "package y; public class Y {}"), ("x/Z.java", "package x; class Z { enum In {} }"));

        var first = tree.ReadCached().Files.Select(Worded);
        var second = tree.ReadCached().Files.Select(Worded);

        Assert.Equal(tree.Read().Files.Select(Worded), first);
        Assert.Equal(first, second);
    }

    private static string Worded(SourceFile file) => string.Join('\n',
        [
            $"{file.Path} {file.IsEntryPoint}",
            .. file.Declarations.Select(declaration => $"{declaration with { Bases = [] }} {string.Join(',', declaration.Bases)}"),
            .. file.Imports.Select(import => $"{import.Specifier} {import.Kind} {import.Line} {import.Column} {string.Join(',', import.Names)} {string.Join(',', (import.Target as ImportTarget.Internal)?.Files ?? [])}"),
        ]);
}
