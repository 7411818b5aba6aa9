namespace Hex.Analysis.Tests.Resolution.Rust;

public sealed class CargoTests
{
    [Theory]
    [InlineData("other = { path = \"../other\" }", "use other::X;", "crates/other/src/lib.rs")]
    [InlineData("other = { path = \"../other\" }", "use other::deep::Y;", "crates/other/src/deep.rs")]
    [InlineData("other = { path = \"../other\", version = \"1\" }", "pub use other::X;", "crates/other/src/lib.rs")]
    [InlineData("renamed = { path = \"../other\", package = \"other\" }", "use renamed::X;", "crates/other/src/lib.rs")]
    [InlineData("other.workspace = true", "use other::X;", "crates/other/src/lib.rs")]
    [InlineData("alias = { workspace = true, optional = true }", "use alias::X;", "crates/other/src/lib.rs")]
    [InlineData("named = { path = \"../named\" }", "use another_name::X;", "crates/named/code/root.rs")]
    [InlineData("named = { path = \"../named\" }", "extern crate another_name;", "crates/named/code/root.rs")]
    [InlineData("patched = \"1\"", "use patched::X;", "crates/patched/src/lib.rs")]
    [InlineData("other = \"1\"", "use other::X;", "external other")]
    [InlineData("real-name = \"1\"", "use real_name::X;", "external real-name")]
    [InlineData("x = { package = \"y-z\", version = \"1\" }", "use x::X;", "external y-z")]
    [InlineData("[target.'cfg(unix)'.dependencies]\nother = { path = \"../other\" }", "use other::X;", "crates/other/src/lib.rs")]
    [InlineData("[dev-dependencies]\nother = { path = \"../other\" }", "use other::X;", "crates/other/src/lib.rs")]
    [InlineData("only-binary = { path = \"../only-binary\" }", "use only_binary::X;", "unresolved: its package has no library here")]
    public void ADependencyLeadsToItsPackage(string dependency, string source, string expected)
    {
        using var tree = new CodeTree(
            ("Cargo.toml", """
                [workspace]
                members = ["crates/*"]
                [workspace.package]
                edition = "2021"
                [workspace.dependencies]
                other = { path = "crates/other" }
                alias = { path = "crates/other", package = "other" }
                [patch.crates-io]
                patched = { path = "crates/patched" }
                """),
            ("crates/other/Cargo.toml", "[package]\nname = \"other\"\nedition.workspace = true\n"), ("crates/other/src/lib.rs", "pub mod deep; pub struct X;"), ("crates/other/src/deep.rs", "pub struct Y;"),
            ("crates/named/Cargo.toml", "[package]\nname = \"named\"\n[lib]\nname = \"another_name\"\npath = \"code/root.rs\"\n"), ("crates/named/code/root.rs", "pub struct X;"),
            ("crates/patched/Cargo.toml", "[package]\nname = \"patched\"\n"), ("crates/patched/src/lib.rs", ""),
            ("crates/only-binary/Cargo.toml", "[package]\nname = \"only-binary\"\n"), ("crates/only-binary/src/main.rs", "fn main() {}"),
            ("crates/app/Cargo.toml", $"[package]\nname = \"app\"\nedition.workspace = true\n[dependencies]\n{dependency}\n"), ("crates/app/src/main.rs", source));

        Assert.Equal(expected, tree.Target("crates/app/src/main.rs"));
        Assert.Empty(tree.Problems());
    }

    [Theory]
    [InlineData("edition = \"2021\"", "external a")]
    [InlineData("edition = \"2018\"", "external a")]
    [InlineData("edition = \"2015\"", "src/a.rs")]
    [InlineData("", "src/a.rs")]
    public void AUseStartsAtTheRootBefore2018(string edition, string expected)
    {
        using var tree = new CodeTree(("Cargo.toml", $"[package]\nname = \"x\"\n{edition}\n"), ("src/lib.rs", "mod a; mod b;"), ("src/a.rs", "pub struct A;"), ("src/b.rs", "use a::A;"));

        Assert.Equal(expected, tree.Target("src/b.rs"));
    }

    [Theory]
    [InlineData("src/main.rs", true, false)]
    [InlineData("src/bin/one.rs", true, false)]
    [InlineData("src/bin/two/main.rs", true, false)]
    [InlineData("src/bin/two/part.rs", false, false)]
    [InlineData("tools/named.rs", true, false)]
    [InlineData("examples/show.rs", true, false)]
    [InlineData("examples/big/main.rs", true, false)]
    [InlineData("build.rs", true, false)]
    [InlineData("src/lib.rs", false, false)]
    [InlineData("src/inner.rs", false, false)]
    [InlineData("tests/it.rs", false, true)]
    [InlineData("tests/common/mod.rs", false, true)]
    [InlineData("tests/data/broken.rs", false, true)]
    [InlineData("benches/fast.rs", false, true)]
    [InlineData("checks/all.rs", false, true)]
    [InlineData("checks/part.rs", false, true)]
    [InlineData("contests/x.rs", false, false)]
    [InlineData("src/tests/x.rs", false, false)]
    public void ATargetSaysWhatAFileIs(string path, bool isEntryPoint, bool isTest)
    {
        using var tree = new CodeTree(("Cargo.toml", """
            [package]
            name = "x"
            edition = "2021"
            [[bin]]
            name = "named"
            path = "tools/named.rs"
            [[test]]
            name = "all"
            path = "checks/all.rs"
            """));
        foreach (var file in new[] { "src/main.rs", "src/bin/one.rs", "src/bin/two/part.rs", "tools/named.rs", "examples/show.rs", "examples/big/main.rs", "build.rs", "src/lib.rs", "src/inner.rs", "tests/common/mod.rs", "tests/data/broken.rs", "benches/fast.rs", "checks/part.rs", "contests/x.rs", "src/tests/x.rs" })
            tree.Write(file, "fn main() {}");

        tree.Write("src/bin/two/main.rs", "mod part; fn main() {}");
        tree.Write("tests/it.rs", "mod common;");
        tree.Write("checks/all.rs", "mod part;");
        var found = tree.Read().Files.Single(file => file.Path == path);

        Assert.Equal((isEntryPoint, isTest, "x"), (found.IsEntryPoint, found.IsTest, found.Unit));
    }

    [Fact]
    public void APackageMayTurnOffWhatCargoFindsByItself()
    {
        using var tree = new CodeTree(("Cargo.toml", "[package]\nname = \"x\"\nautobins = false\nbuild = false\n"), ("src/main.rs", "fn main() {}"), ("src/bin/a.rs", "fn main() {}"), ("build.rs", "fn main() {}"));

        Assert.DoesNotContain(tree.Read().Files, file => file.IsEntryPoint);
    }

    [Theory]
    [InlineData("src/main.rs")]
    [InlineData("tests/it.rs")]
    [InlineData("examples/e.rs")]
    [InlineData("src/bin/b.rs")]
    public void APackageUsesItsOwnLibraryByName(string path)
    {
        using var tree = new CodeTree(("Cargo.toml", "[package]\nname = \"my-app\"\nedition = \"2021\"\n"), ("src/lib.rs", "pub mod a;"), ("src/a.rs", "pub struct A;"), (path, "use my_app::a::A;"));

        Assert.Equal("src/a.rs", tree.Target(path));
    }

    [Theory]
    [InlineData("[package\nname = x")]
    [InlineData("")]
    [InlineData("[package]\nname = \"x\"\nedition = \"2021\"\n[dependencies]\na = = 1\n")]
    public void ABrokenProjectFileLeavesWhatTheTreeShows(string manifest)
    {
        using var tree = new CodeTree(("Cargo.toml", manifest), ("src/main.rs", "mod a; use crate::a::A; fn main() {}"), ("src/a.rs", "pub struct A;"));

        Assert.Equal(["Part a [] -> src/a.rs", "Static crate::a::A [A] -> src/a.rs"], tree.Imports("src/main.rs"));
        Assert.True(tree.Read().Files.Single(file => file.Path == "src/main.rs").IsEntryPoint);
        Assert.Equal(manifest.Length == 0 ? [] : ["broken_project_file"], tree.Problems().Select(problem => problem.Split(' ')[1]));
    }

    [Fact]
    public void WithoutAProjectFileTheTreeShowsTheCrates()
    {
        using var tree = new CodeTree(
            ("one/src/main.rs", "mod a; use crate::a::A; use tokio::X; fn f() { rand::x(); u8::from(1); } fn main() {}"), ("one/src/a.rs", "pub struct A; use super::f;"), ("loose.rs", "mod other; use other::O; fn main() {}"), ("other.rs", "pub struct O;"));

        Assert.Equal(["Part a [] -> one/src/a.rs", "Static crate::a::A [A] -> one/src/a.rs", "Static tokio::X [X] -> external tokio", "Reference rand::x [] -> external rand"], tree.Imports("one/src/main.rs"));
        Assert.Equal(["Static super::f [f] -> one/src/main.rs"], tree.Imports("one/src/a.rs"));
        Assert.Equal(["Part other [] -> other.rs", "Static other::O [O] -> other.rs"], tree.Imports("loose.rs"));
        Assert.Equal(["loose.rs", "one/src/main.rs"], tree.Read().Files.Where(file => file.IsEntryPoint).Select(file => file.Path));
    }

    [Fact]
    public void MacrosOfAPackageAreSeenWhereItIsNamed()
    {
        using var tree = new CodeTree(
            ("a/Cargo.toml", "[package]\nname = \"a\"\n[dependencies]\nb = { path = \"../b\" }\n"), ("a/src/lib.rs", "#[macro_use] extern crate b; fn f() { shout!(); b::shout!(); quiet!(); }"),
            ("b/Cargo.toml", "[package]\nname = \"b\"\n"), ("b/src/lib.rs", "mod m;"), ("b/src/m.rs", "#[macro_export] macro_rules! shout { () => {} } macro_rules! quiet { () => {} }"));

        Assert.Equal(["Static b [] -> b/src/lib.rs", "Reference shout! [shout] -> b/src/m.rs", "Reference b::shout [shout] -> b/src/m.rs"], tree.Imports("a/src/lib.rs"));
    }

    [Fact]
    public void WhatComesFromTheCacheIsWhatWasRead()
    {
        using var tree = new CodeTree(("src/lib.rs", "mod a; #[cfg(test)] mod t { use crate::a::A; } mod x { pub use super::a::A as B; } fn f() { a::g(); log!(); }"), ("src/a.rs", "pub struct A; impl Clone for A {}"));

        var first = tree.ReadCached();
        var again = tree.ReadCached();

        Assert.Equal(first.Files.Select(file => string.Join(';', file.Imports)), again.Files.Select(file => string.Join(';', file.Imports)));
        Assert.Equal(first.Files.SelectMany(file => file.Declarations).Select(each => (each.Name, string.Join(',', each.Bases))), again.Files.SelectMany(file => file.Declarations).Select(each => (each.Name, string.Join(',', each.Bases))));
    }
}
