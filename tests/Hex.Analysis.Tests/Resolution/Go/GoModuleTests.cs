namespace Hex.Analysis.Tests.Resolution.Go;

public sealed class GoModuleTests
{
    [Theory]
    [InlineData("module example.com/a\nreplace example.com/b => ../b\n", "b/x/x.go")]
    [InlineData("module \"example.com/a\" // the app\nreplace (\n\t// what is beside\n\texample.com/b v1.2.3 => ../b // now\n)\n", "b/x/x.go")]
    [InlineData("module example.com/a\r\nreplace example.com/b => `../b`\r\n", "b/x/x.go")]
    [InlineData("module example.com/a\nreplace example.com/b => ./inner\n", "a/inner/x/x.go")]
    [InlineData("module example.com/a\nreplace example.com/b => example.com/c v1.0.0\n", "external example.com/b/x")]
    [InlineData("module example.com/a\nreplace example.com/b => ../../outside\n", "external example.com/b/x")]
    [InlineData("module example.com/a\nrequire example.com/b v1.0.0\n", "external example.com/b/x")]
    public void WhatAModuleReplacesByAFolderIsThere(string module, string expected)
    {
        using var tree = new CodeTree(("a/go.mod", module), ("a/a.go", "package a\nimport \"example.com/b/x\"\n"), ("b/x/x.go", "package x"), ("a/inner/x/x.go", "package x"));

        Assert.Equal(expected, tree.Target("a/a.go"));
        Assert.Empty(tree.Problems());
    }

    [Theory]
    [InlineData("use ./a\nuse ./second\n", "second/x/x.go")]
    [InlineData("go 1.22\n\nuse (\n\t./a\n\t./second\n)\n", "second/x/x.go")]
    [InlineData("use ./a\nreplace example.com/b => ./third\n", "third/x/x.go")]
    [InlineData("use ./nowhere\n", "first/x/x.go")]
    public void AWorkspaceSaysWhichModulesAreMeant(string workspace, string expected)
    {
        using var tree = new CodeTree(
            ("go.work", workspace), ("a/go.mod", "module example.com/a"), ("a/a.go", "package a\nimport \"example.com/b/x\"\n"), ("first/go.mod", "module example.com/b"), ("first/x/x.go", "package x"),
            ("second/go.mod", "module example.com/b"), ("second/x/x.go", "package x"), ("third/x/x.go", "package x"));

        Assert.Equal(expected, tree.Target("a/a.go"));
        Assert.Empty(tree.Problems());
    }

    [Fact]
    public void AModuleWithinAnotherHasItsOwnPath()
    {
        using var tree = new CodeTree(
            ("go.mod", "module example.com/a"), ("a.go", "package a\nimport (\n\t\"example.com/a/tools/x\"\n\t\"example.com/tools/x\"\n)\nvar _, _ = x.A, x.A\n"),
            ("tools/go.mod", "module example.com/tools"), ("tools/x/x.go", "package x\nimport \"example.com/a\"\nvar A = a.B\n"), ("b.go", "package a\nvar B int"));

        Assert.Equal(["Static example.com/a/tools/x [A] -> unresolved: its folder belongs to another module", "Static example.com/tools/x [A] -> tools/x/x.go"], tree.Imports("a.go"));
        Assert.Equal(["Static example.com/a [B] -> b.go"], tree.Imports("tools/x/x.go"));
        Assert.Equal(["example.com/a", "example.com/a", "example.com/tools"], tree.Read().Files.Select(file => file.Unit));
    }

    [Theory]
    [InlineData("modul example.com/shop\n", "go.mod:1 broken_project_file")]
    [InlineData("module\n", "go.mod: broken_project_file")]
    [InlineData("module example.com/shop\nrequire (\n\tx v1\n", "go.mod:4 broken_project_file")]
    [InlineData("module example.com/shop\n<<<<<<< HEAD\n", "go.mod:2 broken_project_file")]
    [InlineData("", "go.mod: broken_project_file")]
    public void ABrokenModuleFileIsSaidOnceAndTheFilesThemselvesTell(string module, string expected)
    {
        using var tree = new CodeTree(
            ("go.mod", module), ("main.go", "package main\nimport (\n\t\"example.com/shop/ports\"\n\t\"example.com/shop/usecases/pay\"\n\t\"fmt\"\n)\nfunc main() { fmt.Print(ports.A, pay.B) }\n"),
            ("ports/a.go", "package ports\nvar A int"), ("usecases/pay/b.go", "package pay\nvar B int"));

        Assert.Equal([expected], tree.Problems());
        Assert.Equal(
            ["Static example.com/shop/ports [A] -> ports/a.go", "Static example.com/shop/usecases/pay [B] -> usecases/pay/b.go", "Static fmt [Print] -> external fmt"],
            tree.Imports("main.go"));
        Assert.Equal("example.com/shop", tree.Read().Files[0].Unit);
    }

    [Theory]
    [InlineData("example.com/shop/ports", "ports/a.go")]
    [InlineData("example.com/shop/json", "json/a.go")]
    [InlineData("example.com/shop/nowhere", "unresolved: there is no such folder")]
    [InlineData("encoding/json", "external encoding/json")]
    [InlineData("example.com/other/errors", "external example.com/other/errors")]
    public void WithoutAModuleFileWhatIsImportedMoreThanOnceTells(string path, string expected)
    {
        using var tree = new CodeTree(
            ("a.go", $"package a\nimport \"{path}\"\n"), ("b.go", "package a\nimport (\n\t\"example.com/shop/ports\"\n\t\"example.com/shop/domain\"\n\t\"encoding/xml\"\n)\n"),
            ("ports/a.go", "package ports"), ("domain/a.go", "package domain"), ("json/a.go", "package json"), ("xml/a.go", "package xml"), ("errors/a.go", "package errors"));

        Assert.Equal(expected, tree.Target("a.go"));
        Assert.Empty(tree.Problems());
    }

    [Theory]
    [InlineData("example.com/shop/domain", "src/example.com/shop/domain/a.go")]
    [InlineData("example.com/lib", "src/example.com/shop/vendor/example.com/lib/a.go")]
    [InlineData("example.com/other", "external example.com/other")]
    public void TheLayoutBeforeThereWereModules(string path, string expected)
    {
        using var tree = new CodeTree(
            ("src/example.com/shop/cmd/a.go", $"package main\nimport _ \"{path}\"\n"), ("src/example.com/shop/domain/a.go", "package domain"),
            ("src/example.com/shop/vendor/example.com/lib/a.go", "package lib"));

        Assert.Equal(expected, tree.Target("src/example.com/shop/cmd/a.go"));
    }

    [Theory]
    [InlineData("go.mod", "module x", "external log")]
    [InlineData("src/go.mod", "module x", "external log")]
    [InlineData("src/go.mod", "module std", "src/log/a.go")]
    [InlineData("a.txt", "", "external log")]
    public void APackageCalledLikeOneOfTheLibraryIsNotMeant(string file, string text, string expected)
    {
        using var tree = new CodeTree((file, text), ("src/app/a.go", "package app\nimport _ \"log\"\n"), ("src/log/a.go", "package log"));

        Assert.Equal(expected, tree.Target("src/app/a.go"));
    }

    [Theory]
    [InlineData("go.mod", "module x")]
    [InlineData("go.work", "use ./a")]
    public void WhatIsVendoredBesideAProjectFileIsFromElsewhere(string file, string text)
    {
        using var tree = new CodeTree((file, text), ("a/go.mod", "module x/a"), ("a/a.go", "package a\nimport _ \"example.com/lib\"\n"), ("vendor/example.com/lib/a.go", "package lib"));

        Assert.Equal("external example.com/lib", tree.Target("a/a.go"));
        Assert.Equal(["a/a.go"], tree.Paths());
    }

    [Fact]
    public void ALinkedFolderIsReadWhereItLies()
    {
        using var tree = new CodeTree(("go.mod", "module x"), ("a/a.go", "package a\nimport _ \"x/linked\"\n"), ("real/b.go", "package linked"));
        Directory.CreateSymbolicLink(tree.At("linked"), tree.At("real"));

        Assert.Equal("real/b.go", tree.Target("a/a.go"));
    }
}
