namespace Hex.Analysis.Tests.Resolution.Go;

public sealed class GoReferenceTests
{
    [Theory]
    [InlineData("var _ = One()", "Reference One [One] -> b.go")]
    [InlineData("func f() { two(One, One) }", "Reference two [two] -> c.go|Reference One [One] -> b.go")]
    [InlineData("func f(t Three) Three { return t }", "Reference Three [Three] -> c.go")]
    [InlineData("func f() { four.Run() }", "Reference four [four] -> b.go")]
    [InlineData("func f() { open() }", "Reference open [open] -> d_linux.go d_windows.go")]
    [InlineData("func f() { One := 1; _ = One }", "")]
    [InlineData("func f(One int) { _ = One }", "")]
    [InlineData("type t struct { One int }\nfunc f() { _ = t{One: 1}.One }", "")]
    [InlineData("func One() {}\nvar _ = One", "")]
    [InlineData("var _ = tested", "")]
    [InlineData("var _ = len(missing)", "")]
    [InlineData("func (Three) m() {}", "Reference Three [Three] -> c.go")]
    [InlineData("func init() { main() }", "")]
    [InlineData("var _ = init", "")]
    public void AFileUsesTheOthersOfItsPackage(string source, string expected)
    {
        using var tree = new CodeTree(
            ("p/a.go", $"package p\n{source}\n"), ("p/b.go", "package p\nfunc One() {}\nvar four int\nfunc init() {}"), ("p/c.go", "package p\nfunc two() {}\ntype Three int"),
            ("p/d_linux.go", "package p\nfunc open() {}"), ("p/d_windows.go", "package p\nfunc open() {}"), ("p/e_test.go", "package p\nvar tested int"),
            ("p/gen.go", "//go:build ignore\n\npackage main\nfunc main() {}"), ("q/a.go", "package p\nfunc One() {}"));

        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Replace("-> ", "-> p/", StringComparison.Ordinal).Replace("go d", "go p/d", StringComparison.Ordinal)), tree.Imports("p/a.go"));
    }

    [Theory]
    [InlineData("T{Field: 1}", "T")]
    [InlineData("M{Key: 1}", "Key,M")]
    [InlineData("L{Key: 1}", "Key,L")]
    [InlineData("o.T{Key: 1}", "")]
    [InlineData("o.M{Key: 1}", "Key")]
    [InlineData("http.Header{Key: nil}", "")]
    [InlineData("http.Header{key: nil}", "key")]
    [InlineData("M{Func: 1}", "M")]
    [InlineData("M{T: 1}", "M")]
    [InlineData("http.Header{lower: nil}", "")]
    [InlineData("[]T{{Key: 1}}", "T")]
    [InlineData("[]M{{Key: 1}}", "Key,M")]
    public void ANameBeforeAColonIsAFieldWhereTheTypeIsAStruct(string literal, string expected)
    {
        using var tree = new CodeTree(
            ("go.mod", "module x"), ("a.go", $"package a\nimport (\n\t\"net/http\"\n\t\"x/o\"\n)\nvar _ = {literal}\n"),
            ("b.go", "package a\ntype T struct{ Key, Field int }\ntype M map[string]int\ntype L []int\nconst Key = 1\nconst key = \"\"\nvar Field int\nfunc Func() {}\nfunc lower() {}"),
            ("o/o.go", "package o\ntype T struct{ Key int }\ntype M map[string]int"));

        Assert.Equal(expected, string.Join(',', tree.Imports("a.go").Where(import => import[0] == 'R').Select(import => import.Split(' ')[1]).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void TestsUseTheFilesTheyBelongToAndEachOther()
    {
        using var tree = new CodeTree(
            ("p/a.go", "package p\nfunc one() {}"), ("p/a_test.go", "package p\nfunc f() { one(); two() }"), ("p/b_test.go", "package p\nfunc two() {}"),
            ("p/c_test.go", "package p_test\nfunc f() { one(); two(); three() }"), ("p/d_test.go", "package p_test\nfunc three() {}"));

        Assert.Equal(["Reference one [one] -> p/a.go", "Reference two [two] -> p/b_test.go"], tree.Imports("p/a_test.go"));
        Assert.Equal(["Reference three [three] -> p/d_test.go"], tree.Imports("p/c_test.go"));
    }

    [Fact]
    public void ATypeHasPartsInTheFilesOfItsMethods()
    {
        using var tree = new CodeTree(
            ("p/a.go", "package p\ntype A struct{}\nfunc (a A) One() {}"), ("p/b.go", "package p\nfunc (a *A) Two() Shown { return Shown{} }\ntype Shown struct{}\ntype Apart struct{}"), ("p/c.go", "package p\nfunc (a A) three() {}"),
            ("p/d_test.go", "package p\nfunc (a A) four() {}"), ("q/a.go", "package q\nfunc (a A) five() {}"));

        Assert.Equal(["Part A [Shown] -> p/b.go p/c.go"], tree.Imports("p/a.go"));
        Assert.Equal(["Reference A [A] -> p/a.go"], tree.Imports("p/b.go"));
    }

    [Fact]
    public void WhatGoLeavesOutIsInNoPackage()
    {
        using var tree = new CodeTree(("a.go", "package a\nvar _ = b"), ("_b.go", "package a\nvar b = c"), ("c.go", "package a\nvar c int"));

        Assert.Empty(tree.Imports("a.go"));
        Assert.Equal(["Reference c [c] -> c.go"], tree.Imports("_b.go"));
    }

    [Fact]
    public void AFileWithoutAPackageIsOneOfItsFolder()
    {
        using var tree = new CodeTree(("p/a.go", "func f() { one() }"), ("p/b.go", "package p\nfunc one() {}"));

        Assert.Equal(["Reference one [one] -> p/b.go"], tree.Imports("p/a.go"));
    }
}
