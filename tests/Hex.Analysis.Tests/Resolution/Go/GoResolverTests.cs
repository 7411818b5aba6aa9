namespace Hex.Analysis.Tests.Resolution.Go;

public sealed class GoResolverTests
{
    private const string Module = "module example.com/shop\n\ngo 1.22\n";

    [Theory]
    [InlineData("example.com/shop/domain", "domain/money.go domain/order.go")]
    [InlineData("example.com/shop", "root.go")]
    [InlineData("example.com/shop/internal/db", "internal/db/db.go")]
    [InlineData("example.com/shop/onlytests", "unresolved: its folder has nothing but tests")]
    [InlineData("example.com/shop/data", "unresolved: its folder has no Go files")]
    [InlineData("example.com/shop/nowhere", "unresolved: there is no such folder")]
    [InlineData("example.com/shop/vendor/x", "unresolved: it lies in what is left out")]
    [InlineData("example.com/shopping/domain", "external example.com/shopping/domain")]
    [InlineData("example.com/shop/v2/domain", "external example.com/shop/v2/domain")]
    [InlineData("example.com/other/pkg/domain", "external example.com/other/pkg/domain")]
    [InlineData("net/http", "external net/http")]
    [InlineData("internal/db", "external internal/db")]
    [InlineData("C", "external C")]
    [InlineData("./domain", "unresolved: there is no such folder")]
    [InlineData("../domain", "domain/money.go domain/order.go")]
    [InlineData("../../domain", "unresolved: it leads out of the folder that is read")]
    [InlineData("/domain", "unresolved: it is an absolute path")]
    [InlineData("", "unresolved: it has no name")]
    public void AnImportPathLeadsSomewhere(string path, string expected)
    {
        using var tree = new CodeTree(
            ("go.mod", $"{Module}require example.com/shop/v2 v2.0.0\n"), ("app/a.go", $"package app\nimport _ \"{path}\"\n"),
            ("domain/order.go", "package domain\nfunc Order() {}"), ("domain/money.go", "package domain\nfunc Money() {}"), ("domain/order_test.go", "package domain"),
            ("root.go", "package shop"), ("internal/db/db.go", "package db"), ("onlytests/a_test.go", "package onlytests"), ("data/a.json", "{}"), ("vendor/x/x.go", "package x"));

        Assert.Equal(expected, tree.Target("app/a.go"));
    }

    [Theory]
    [InlineData("import \"x/b\"\nvar _ = b.One", "Static x/b [One] -> b/one.go")]
    [InlineData("import \"x/b\"\nfunc f() { b.One(b.Two{}) }", "Static x/b [One,Two] -> b/one.go b/two.go")]
    [InlineData("import c \"x/b\"\nvar _ = c.Two{}", "Static x/b [Two] -> b/two.go")]
    [InlineData("import . \"x/b\"\nvar _ = Two{}", "Static x/b [Two] -> b/two.go")]
    [InlineData("import . \"x/b\"", "Static x/b [*] -> b/one.go b/three.go b/two.go")]
    [InlineData("import _ \"x/b\"", "Static x/b [] -> b/one.go b/three.go b/two.go")]
    [InlineData("import \"x/b\"", "Static x/b [] -> b/one.go b/three.go b/two.go")]
    [InlineData("import \"x/b\"\nfunc f() { b := 1; b.One() }", "Static x/b [] -> b/one.go b/three.go b/two.go")]
    [InlineData("import \"x/b\"\nfunc f(b int) { b.One() }\nvar _ b.Two", "Static x/b [Two] -> b/two.go")]
    [InlineData("import \"x/b\"\nvar _ = b.Made", "Static x/b [Made] -> b/one.go b/three.go b/two.go")]
    [InlineData("import \"x/b\"\nvar _, _ = b.Made, b.One", "Static x/b [Made,One] -> b/one.go")]
    [InlineData("import \"x/odd-name\"\nvar _ = even.Even", "Static x/odd-name [Even] -> odd-name/a.go")]
    [InlineData("import \"x/p\"\nvar _ = p.Open()", "Static x/p [Open] -> p/p_unix.go p/p_windows.go")]
    [InlineData("import \"x/lib\"\nvar _ = lib.Lib", "Static x/lib [Lib] -> lib/lib.go")]
    [InlineData("import (\n\tb1 \"x/b\"\n\tb2 \"x/b\"\n)\nvar _, _ = b1.One, b2.Two{}", "Static x/b [One] -> b/one.go|Static x/b [Two] -> b/two.go")]
    [InlineData("import \"net/http\"\nvar _ http.Handler", "Static net/http [Handler] -> external net/http")]
    [InlineData("import \"gopkg.in/yaml.v3\"\nvar _ = yaml.Node{}", "Static gopkg.in/yaml.v3 [Node] -> external gopkg.in/yaml.v3")]
    [InlineData("import \"github.com/a/go-b/v2\"\nvar _ = b.C", "Static github.com/a/go-b/v2 [C] -> external github.com/a/go-b/v2")]
    [InlineData("import d \"github.com/a/b\"\nvar _ = d.C", "Static github.com/a/b [C] -> external github.com/a/b")]
    [InlineData("import . \"github.com/a/b\"\nvar _ = C", "Static github.com/a/b [*] -> external github.com/a/b")]
    [InlineData("import _ \"github.com/a/b\"", "Static github.com/a/b [] -> external github.com/a/b")]
    public void AnImportLeadsToTheFilesThatDeclareWhatIsTaken(string source, string expected)
    {
        using var tree = new CodeTree(
            ("go.mod", "module x"), ("a/a.go", $"package a\n{source}\n"),
            ("b/one.go", "package b\nfunc One(t Two) {}"), ("b/two.go", "package b\ntype Two struct{}"), ("b/three.go", "package b\nfunc (t Two) Method() {}"), ("b/made_test.go", "package b\nvar Made int"),
            ("odd-name/a.go", "package even\nvar Even int"), ("odd-name/b.go", "package even\nvar Odd int"),
            ("p/p_unix.go", "//go:build unix\n\npackage p\nfunc Open() {}"), ("p/p_windows.go", "package p\nfunc Open() {}"), ("p/p.go", "package p\nfunc Close() {}"),
            ("lib/lib.go", "package lib\nvar Lib int"), ("lib/gen1.go", "//go:build ignore\n\npackage main\nfunc main() {}"), ("lib/gen2.go", "//go:build ignore\n\npackage main\nvar Lib int"));

        Assert.Equal(expected.Split('|'), tree.Imports("a/a.go"));
    }

    [Theory]
    [InlineData("x/b.one", "Reference x/b [one] -> b/one.go")]
    [InlineData("x/b.(*T).method", "Reference x/b [T] -> b/two.go")]
    [InlineData("x/b.made", "Reference x/b [made] -> b/one.go b/two.go")]
    [InlineData("x/gone.one", "Reference x/gone [one] -> unresolved: there is no such folder")]
    [InlineData("runtime.nanotime", "Reference runtime [nanotime] -> external runtime")]
    [InlineData("x/a.other")]
    public void ALinkedNameLeadsToTheFilesThatDeclareIt(string symbol, params string[] expected)
    {
        using var tree = new CodeTree(
            ("go.mod", "module x"), ("a/a.go", $"package a\n\n//go:linkname own {symbol}\nfunc own()\n"), ("b/one.go", "package b\nfunc one() {}"), ("b/two.go", "package b\ntype T struct{}\nfunc (t *T) method() {}"));

        Assert.Equal(expected, tree.Imports("a/a.go"));
    }

    [Fact]
    public void TestsBesideAPackageSeeWhatItsTestsDeclareForThem()
    {
        using var tree = new CodeTree(
            ("go.mod", "module x"), ("b/b.go", "package b\nfunc One() {}"), ("b/export_test.go", "package b\nvar Two = 2"),
            ("b/b_test.go", "package b_test\nimport \"x/b\"\nvar _, _ = b.One, b.Two\n"), ("c/c_test.go", "package c\nimport \"x/b\"\nvar _, _ = b.One, b.Two\n"));

        Assert.Equal(["Static x/b [One,Two] -> b/b.go b/export_test.go"], tree.Imports("b/b_test.go"));
        Assert.Equal(["Static x/b [One,Two] -> b/b.go"], tree.Imports("c/c_test.go"));
    }

    [Fact]
    public void WhatADeclarationShowsIsTakenWithIt()
    {
        using var tree = new CodeTree(
            ("go.mod", "module x"), ("a/a.go", "package a\nimport \"x/b\"\nvar _ = b.New()\n"),
            ("b/b.go", "package b\nfunc New() *Shop { return nil }\ntype Shop struct{}\nfunc (s *Shop) Order() (Order, other) {}\ntype Order struct{}\ntype Apart struct{}\ntype other int\n"),
            ("b/c.go", "package b\nvar C = New()"));

        Assert.Equal(["Static x/b [New,Shop,Order] -> b/b.go"], tree.Imports("a/a.go"));
        Assert.Equal(["Reference New [New,Shop,Order] -> b/b.go"], tree.Imports("b/c.go"));
    }

    [Theory]
    [InlineData("a_test.go", true)]
    [InlineData("a/testdata/src/b.go", true)]
    [InlineData("contests/a.go", false)]
    [InlineData("test/a.go", false)]
    [InlineData("latest.go", false)]
    [InlineData("a_test_go.go", false)]
    [InlineData("mytestdata/a.go", false)]
    public void ATestIsToldByItsName(string path, bool expected)
    {
        using var tree = new CodeTree((path, "package a"));

        Assert.Equal(expected, tree.Read().Files.Single().IsTest);
    }

    [Fact]
    public void AGeneratedFileIsReadAsAnyOther()
    {
        using var tree = new CodeTree(("go.mod", "module x"), ("b/b.pb.go", "// Code generated by protoc. DO NOT EDIT.\npackage b\ntype B struct{}"), ("a.go", "package a\nimport \"x/b\"\nvar _ b.B"));

        Assert.Equal(["Static x/b [B] -> b/b.pb.go"], tree.Imports("a.go"));
    }

    [Fact]
    public void WhatComesFromTheCacheIsWhatWasRead()
    {
        using var tree = new CodeTree(
            ("go.mod", "module x"), ("b/b.go", "package b\nimport \"x/c\"\nfunc New() *T { return &T{F: V, c.D: e} }\ntype I interface{ c.E }"),
            ("b/t.go", "package b\ntype T map[string]int\nconst V = 1"), ("b/m.go", "package b\nfunc (t T) M() {}"), ("c/c.go", "package c\nvar D int\ntype E interface{}"));
        var read = tree.Imports("b/b.go");

        _ = tree.ReadCached();
        var again = tree.ReadCached();

        Assert.Equal(["Static x/c [D,E] -> c/c.go", "Reference T [T] -> b/t.go", "Reference V [V] -> b/t.go"], read.Order(StringComparer.Ordinal).OrderBy(import => import[0] != 'S'));
        Assert.Equivalent(tree.Read().Files, again.Files, strict: true);
    }
}
