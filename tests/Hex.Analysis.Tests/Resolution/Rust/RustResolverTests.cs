namespace Hex.Analysis.Tests.Resolution.Rust;

public sealed class RustResolverTests
{
    private const string Manifest = """
        [package]
        name = "my-app"
        edition = "2021"
        [dependencies]
        serde = "1"
        other-name = { package = "real-name", version = "1" }
        """;

    [Theory]
    [InlineData("use crate::a::A;", "Static crate::a::A [A] -> src/a.rs")]
    [InlineData("use crate::a::b::B;", "Static crate::a::b::B [B] -> src/a/b.rs")]
    [InlineData("use crate::a::b;", "Static crate::a::b [] -> src/a/b.rs")]
    [InlineData("use crate::a::b::*;", "Static crate::a::b::* [*] -> src/a/b.rs")]
    [InlineData("use crate::a::Kind::One;", "Static crate::a::Kind::One [Kind] -> src/a.rs")]
    [InlineData("use crate::a::Kind::*;", "Static crate::a::Kind::* [Kind] -> src/a.rs")]
    [InlineData("use super::a::A;", "Static super::a::A [A] -> src/a.rs")]
    [InlineData("use super::Top as T;", "Static super::Top [Top] -> src/lib.rs")]
    [InlineData("use self::inner::X;", "Static self::inner::X [X] -> src/m/inner.rs")]
    [InlineData("use inner::X;", "Static inner::X [X] -> src/m/inner.rs")]
    [InlineData("use crate::a::inline::In;", "Static crate::a::inline::In [inline.In] -> src/a.rs")]
    [InlineData("use crate::a::inline::*;", "Static crate::a::inline::* [inline.In] -> src/a.rs")]
    [InlineData("use crate::a::inline::file::F;", "Static crate::a::inline::file::F [F] -> src/a/inline/file.rs")]
    [InlineData("use crate::a::MadeByMacro;", "Static crate::a::MadeByMacro [MadeByMacro] -> src/a.rs")]
    [InlineData("use crate::nowhere::B;", "Static crate::nowhere::B [B] -> unresolved: src/lib.rs has no module 'nowhere'")]
    [InlineData("use super::super::A;", "Static super::super::A [A] -> unresolved: there is no module above")]
    [InlineData("pub use crate::a::A as B;", "ReExport crate::a::A [A] -> src/a.rs")]
    [InlineData("pub use crate::a::b;", "ReExport crate::a::b [*] -> src/a/b.rs")]
    [InlineData("use crate::exported;", "Static crate::exported [exported] -> src/a/b.rs")]
    [InlineData("use serde::de::Visitor;", "Static serde::de::Visitor [Visitor] -> external serde")]
    [InlineData("use ::serde::Serialize;", "Static ::serde::Serialize [Serialize] -> external serde")]
    [InlineData("use other_name::X;", "Static other_name::X [X] -> external real-name")]
    [InlineData("use undeclared::X;", "Static undeclared::X [X] -> external undeclared")]
    [InlineData("use std::net::TcpStream;", "Static std::net::TcpStream [TcpStream] -> external std::net")]
    [InlineData("use core::fmt;", "Static core::fmt [fmt] -> external core::fmt")]
    [InlineData("use alloc::*;", "Static alloc::* [*] -> external alloc")]
    [InlineData("use proc_macro::TokenStream;", "Static proc_macro::TokenStream [TokenStream] -> external proc_macro")]
    [InlineData("extern crate serde;", "Static serde [*] -> external serde")]
    [InlineData("fn f() { crate::a::b::B::new(); }", "Reference crate::a::b::B::new [B] -> src/a/b.rs")]
    [InlineData("fn f() { super::a::Kind::One; }", "Reference super::a::Kind::One [Kind] -> src/a.rs")]
    [InlineData("fn f() { inner::x(); }", "Reference inner::x [x] -> src/m/inner.rs")]
    [InlineData("fn f() { serde::x(); }", "Reference serde::x [] -> external serde")]
    [InlineData("fn f() { std::mem::drop(1); }", "Reference std::mem::drop [] -> external std::mem")]
    [InlineData("fn f() { std::println!(); }", "Reference std::println [] -> external std")]
    [InlineData("fn f() { vec![crate::a::A]; }", "Reference crate::a::A [A] -> src/a.rs")]
    [InlineData("fn f() { quote! { use crate::gone::A; } }", "Static crate::gone::A [A] -> computed")]
    [InlineData("fn f() { quote! { use gone::A; } }", "Static gone::A [A] -> computed")]
    [InlineData("fn f() { quote! { use crate::a::A; } }", "Static crate::a::A [A] -> src/a.rs")]
    [InlineData("fn f() { exported!(); }", "Reference exported! [exported] -> src/a/b.rs")]
    [InlineData("fn f() { crate::exported!(); }", "Reference crate::exported [exported] -> src/a/b.rs")]
    [InlineData("fn f() { local!(); }", "Reference local! [local] -> src/a/b.rs")]
    [InlineData("mod tests { use super::super::a::A; }", "Static super::super::a::A [A] -> src/a.rs")]
    [InlineData("fn f() { mod t { use super::super::a::A; } }", "Static super::super::a::A [A] -> src/a.rs")]
    public void APathLeadsSomewhere(string source, string expected)
    {
        using var tree = new CodeTree(
            ("Cargo.toml", Manifest), ("src/lib.rs", "pub mod a; mod m; pub struct Top;"),
            ("src/a.rs", "pub mod b; pub struct A; pub enum Kind { One } pub mod inline { pub mod file; pub struct In; }"),
            ("src/a/b.rs", "pub struct B; #[macro_export] macro_rules! exported { () => {} } macro_rules! local { () => {} }"),
            ("src/a/inline/file.rs", "pub struct F;"), ("src/m/mod.rs", $"mod inner;\n{source}"), ("src/m/inner.rs", "pub struct X;"));

        Assert.Equal(["Part inner [] -> src/m/inner.rs", expected], tree.Imports("src/m/mod.rs"));
    }

    [Theory]
    [InlineData("use crate::a::b; fn f() { b::f(); b::G::h(); }", "Static crate::a::b [] -> src/a/b.rs", "Reference b::f [f] -> src/a/b.rs", "Reference b::G::h [G] -> src/a/b.rs")]
    [InlineData("use crate::a; use a::b::B;", "Static crate::a [] -> src/a.rs", "Static a::b::B [B] -> src/a/b.rs")]
    [InlineData("use crate::a::b as c; fn f() { c::f(); }", "Static crate::a::b [] -> src/a/b.rs", "Reference c::f [f] -> src/a/b.rs")]
    [InlineData("use crate::a::*; fn f() { b::f(); }", "Static crate::a::* [*] -> src/a.rs", "Reference b::f [f] -> src/a/b.rs")]
    [InlineData("use std::fmt; fn f() { fmt::write(); }", "Static std::fmt [fmt] -> external std::fmt", "Reference fmt::write [] -> external std::fmt")]
    [InlineData("fn f() { use crate::a::b; b::f(); }", "Static crate::a::b [] -> src/a/b.rs", "Reference b::f [f] -> src/a/b.rs")]
    [InlineData("fn f() { u8::from(1); str::len(x); made_by_macro::f(); local::g(); } mod local {}")]
    [InlineData("mod x { pub struct Y; } use self::x::Y; use x::Y as Z; fn f() { x::Y; }")]
    [InlineData("macro_rules! own { () => {} } fn f() { own!(); println!(); }")]
    [InlineData("use self_made as self_made; fn f() { self_made::x(); }", "Static self_made [self_made] -> external self_made")]
    public void ANameThatAUseBringsInIsFollowed(string source, params string[] expected)
    {
        using var tree = new CodeTree(("Cargo.toml", Manifest), ("src/lib.rs", "mod a; mod m;"), ("src/a.rs", "pub mod b;"), ("src/a/b.rs", "pub fn f() {} pub struct G;"), ("src/m.rs", source));

        Assert.Equal(expected, tree.Imports("src/m.rs"));
    }

    [Theory]
    [InlineData("pub use self::b::B;", "use crate::a::B;", "Static crate::a::B [B] -> src/a.rs")]
    [InlineData("pub use self::b::*;", "use crate::a::B;", "Static crate::a::B [B] -> src/a.rs")]
    [InlineData("pub use self::b as c;", "use crate::a::c::B;", "Static crate::a::c::B [B] -> src/a/b.rs")]
    [InlineData("pub mod p { pub use super::b::*; }", "use crate::a::p::B;", "Static crate::a::p::B [B] -> src/a/b.rs")]
    [InlineData("pub mod p { pub use super::b::B as C; }", "use crate::a::p::C;", "Static crate::a::p::C [p.C] -> src/a.rs")]
    [InlineData("mod p { pub struct D; } pub use p::D;", "use crate::a::D;", "Static crate::a::D [p.D] -> src/a.rs")]
    [InlineData("mod p { pub struct D; } pub use p::*;", "use crate::a::D;", "Static crate::a::D [p.D] -> src/a.rs")]
    [InlineData("pub use crate::z::*; pub use self::b::*;", "use crate::a::deep::E;", "Static crate::a::deep::E [E] -> src/a/b/deep.rs")]
    [InlineData("pub use self::b::b as b;", "use crate::a::b;", "Static crate::a::b [b] -> src/a.rs")]
    [InlineData("#[cfg(unix)] pub use self::b as imp; #[cfg(windows)] pub use crate::z as imp;", "use crate::a::imp::B;", "Static crate::a::imp::B [B] -> src/a/b.rs;Static crate::a::imp::B [B] -> src/z.rs")]
    public void WhatIsOfferedOnIsTakenFromWhereItIsOffered(string offer, string source, string expected)
    {
        using var tree = new CodeTree(
            ("Cargo.toml", Manifest), ("src/lib.rs", "mod a; mod m; mod z;"), ("src/a.rs", $"mod b; {offer}"), ("src/a/b.rs", "pub struct B; pub fn b() {} pub mod deep;"),
            ("src/a/b/deep.rs", "pub struct E;"), ("src/m.rs", source), ("src/z.rs", ""));

        Assert.Equal(expected.Split(';'), tree.Imports("src/m.rs"));
    }

    [Theory]
    [InlineData("mod b;", "src/a/b.rs")]
    [InlineData("mod c;", "src/a/c/mod.rs")]
    [InlineData("#[path = \"d/e.rs\"] mod x;", "src/d/e.rs")]
    [InlineData("mod y { #[path = \"f.rs\"] mod x; }", "src/a/y/f.rs")]
    [InlineData("mod y { mod g; }", "src/a/y/g.rs")]
    [InlineData("cfg_x! { mod b; }", "src/a/b.rs")]
    [InlineData("#[cfg_attr(unix, path = \"d/e.rs\")] mod x;", "src/d/e.rs")]
    [InlineData("mod gone;", "unresolved: there is no file for the module 'gone'")]
    [InlineData("#[path = \"a.rs\"] mod x; mod b;", "src/a/b.rs")]
    public void AModuleLiesWhereItsNameOrPathSays(string source, string expected)
    {
        using var tree = new CodeTree(
            ("Cargo.toml", Manifest), ("src/lib.rs", "mod a;"), ("src/a.rs", source), ("src/a/b.rs", ""), ("src/a/c/mod.rs", ""), ("src/d/e.rs", "mod f;"), ("src/d/f.rs", ""), ("src/a/y/f.rs", ""), ("src/a/y/g.rs", ""));

        Assert.Equal($"-> {expected}", tree.Imports("src/a.rs").Single(import => import.StartsWith("Part", StringComparison.Ordinal)).Split("[] ")[1]);
    }

    [Theory]
    [InlineData("#[path = \"../adapters/db.rs\"] mod db;", "Part ../adapters/db.rs [] -> src/adapters/db.rs", "Reference ../adapters/db.rs [] -> src/adapters/db.rs")]
    [InlineData("mod x { #[path = \"../../adapters/db.rs\"] pub mod db; }", "Part ../../adapters/db.rs [db] -> src/adapters/db.rs", "Reference ../../adapters/db.rs [] -> src/adapters/db.rs")]
    [InlineData("#[path = r\"own.rs\"] mod x;", "Part own.rs [] -> src/domain/own.rs")]
    [InlineData("mod x { #[path = \"../own.rs\"] mod y; }", "Part ../own.rs [] -> src/domain/own.rs")]
    public void AModuleThatLiesElsewhereIsAUseOfWhatLiesThere(string source, params string[] expected)
    {
        using var tree = new CodeTree(("Cargo.toml", Manifest), ("src/lib.rs", "mod domain;"), ("src/domain/mod.rs", source), ("src/domain/own.rs", ""), ("src/adapters/db.rs", ""));

        Assert.Equal(expected, tree.Imports("src/domain/mod.rs"));
    }

    [Theory]
    [InlineData("include!(\"../adapters/db.rs\");", "Reference include!(\"../adapters/db.rs\") [*] -> src/adapters/db.rs")]
    [InlineData("fn f() { include! { r#\"own.rs\"# } }", "Reference include!(\"own.rs\") [*] -> src/domain/own.rs")]
    [InlineData("include!(\"own.in\");", "Reference include!(\"own.in\") [*] -> asset src/domain/own.in")]
    [InlineData("include!(\"gone.rs\");", "Reference include!(\"gone.rs\") [*] -> unresolved: there is no such file")]
    [InlineData("include!(concat!(env!(\"OUT_DIR\"), \"/own.rs\"));", "Reference include!(concat!(env!(\"OUT_DIR\"), \"/own.rs\")) [*] -> computed")]
    [InlineData("macro_rules! m { ($x:expr) => { include!($x); } }")]
    [InlineData("const A: &str = include_str!(\"own.rs\");")]
    public void WhatIsIncludedIsUsed(string source, params string[] expected)
    {
        using var tree = new CodeTree(("Cargo.toml", Manifest), ("src/lib.rs", "mod domain;"), ("src/domain/mod.rs", source), ("src/domain/own.rs", ""), ("src/domain/own.in", ""), ("src/adapters/db.rs", ""));

        Assert.Equal(expected, tree.Imports("src/domain/mod.rs"));
    }

    [Theory]
    [InlineData("#[serde(with = \"crate::adapters::db\")]", "Reference crate::adapters::db [*] -> src/adapters/db.rs")]
    [InlineData("#[serde(default = \"super::adapters::db::one\")]", "Reference super::adapters::db::one [one] -> src/adapters/db.rs")]
    [InlineData("#[cfg_attr(unix, serde(serialize_with = \"self::own::two\"))]", "Reference self::own::two [two] -> src/domain/own.rs")]
    [InlineData("#[serde(with = \"crate::gone::db\")]", "Reference crate::gone::db [*] -> computed")]
    [InlineData("#[serde(rename = \"adapters::db\")]")]
    [InlineData("#[doc = \"crate::adapters::db is what saves\"]")]
    public void APathInTheStringOfAnAttributeLeadsSomewhere(string attribute, params string[] expected)
    {
        using var tree = new CodeTree(
            ("Cargo.toml", Manifest), ("src/lib.rs", "mod adapters; mod domain;"), ("src/domain/mod.rs", $"mod own;\nstruct A {{ {attribute} b: u8 }}"), ("src/domain/own.rs", "pub fn two() {}"),
            ("src/adapters/mod.rs", "pub mod db;"), ("src/adapters/db.rs", "pub fn one() {}"));

        Assert.Equal(["Part own [] -> src/domain/own.rs", .. expected], tree.Imports("src/domain/mod.rs"));
    }

    [Theory]
    [InlineData("use me::db::save;", "Static me::db::save [save] -> src/db.rs")]
    [InlineData("fn f() { me::db::save(); }", "Reference me::db::save [save] -> src/db.rs")]
    [InlineData("fn f() { ::me::db::save(); }", "Reference ::me::db::save [save] -> src/db.rs")]
    public void ACrateMayCallItselfByAName(string source, string expected)
    {
        using var tree = new CodeTree(
            ("Cargo.toml", "[package]\nname = \"a\"\nedition = \"2021\"\n"), ("src/lib.rs", "extern crate self as me;\nmod a;\npub mod db;\n"), ("src/db.rs", "pub fn save() {}\n"), ("src/a.rs", source));

        Assert.Contains(expected, tree.Imports("src/a.rs"));
    }

    [Fact]
    public void FilesThatNameEachOtherTwiceDoNotDoubleWithEachStep()
    {
        using var tree = new CodeTree(
        [
            ("Cargo.toml", "[package]\nname = \"a\"\n"), ("src/lib.rs", "#[path = \"a0.rs\"] mod a0;"),
            .. Enumerable.Range(0, 200).Select(index => ($"src/a{index}.rs", $"#[path = \"a{index + 1}.rs\"] mod x;\n#[path = \"a{index + 1}.rs\"] mod y;\n")), ("src/a200.rs", ""),
        ]);

        Assert.Contains("Part a200.rs [] -> src/a200.rs", tree.Imports("src/a199.rs"));
    }

    [Fact]
    public void ModulesThatOfferOnAllOfEachOtherAreLookedThroughOnce()
    {
        string[] names = [.. Enumerable.Range(0, 60).Select(index => $"m{index}")];
        using var tree = new CodeTree(
        [
            ("Cargo.toml", "[package]\nname = \"a\"\nedition = \"2021\"\n"), ("src/lib.rs", string.Concat(names.Select(name => $"pub mod {name};\n")) + "mod user;\n"),
            .. names.Select(name => ($"src/{name}.rs", string.Concat(names.Select(other => $"pub use crate::{other}::*;\n")))),
            ("src/user.rs", string.Concat(names.Select(name => $"use crate::{name}::Nothing;\n"))),
        ]);

        Assert.Equal(60, tree.Imports("src/user.rs").Length);
    }

    [Fact]
    public void ALongChainOfReExportsIsFollowedFarEnough()
    {
        using var tree = new CodeTree(
        [
            ("Cargo.toml", "[package]\nname = \"a\"\nedition = \"2021\"\n"), ("src/lib.rs", string.Concat(Enumerable.Range(0, 1000).Select(index => $"pub mod m{index};\n")) + "use crate::m0::V;\n"),
            .. Enumerable.Range(0, 999).Select(index => ($"src/m{index}.rs", $"pub use crate::m{index + 1}::V;\n")), ("src/m999.rs", "pub struct V;"),
        ]);

        Assert.Contains("Static crate::m0::V [V] -> src/m0.rs", tree.Imports("src/lib.rs"));
    }

    [Fact]
    public void AnAdapterNamedInTheDomainWithoutAUseIsAUseOfIt()
    {
        using var tree = new CodeTree(
            ("Cargo.toml", Manifest), ("src/lib.rs", "mod adapters; mod domain;"), ("src/domain.rs", "pub fn save() { crate::adapters::secondary::Db::open(); }"),
            ("src/adapters/mod.rs", "pub mod secondary;"), ("src/adapters/secondary.rs", "pub struct Db;"));

        Assert.Equal(["Reference crate::adapters::secondary::Db::open [Db] -> src/adapters/secondary.rs"], tree.Imports("src/domain.rs"));
    }

    [Fact]
    public void WhatOnlyTestsUseIsNoUseByTheProgram()
    {
        using var tree = new CodeTree(
            ("Cargo.toml", Manifest), ("src/lib.rs", "mod a; mod b; #[cfg(test)] mod checks; #[cfg(test)] mod tests { use crate::a::A; }"),
            ("src/a.rs", "pub struct A; #[test] fn t() { crate::b::f(); }"), ("src/b.rs", ""), ("src/checks.rs", "#[test] fn t() { crate::a::A; }"), ("tests/it.rs", "#[test] fn t() { my_app::a::A; }"));

        Assert.Equal(["Part a [] -> src/a.rs", "Part b [] -> src/b.rs"], tree.Imports("src/lib.rs"));
        Assert.Empty(tree.Imports("src/a.rs"));
        Assert.Equal(["Reference crate::a::A [A] -> src/a.rs"], tree.Imports("src/checks.rs"));
        Assert.Equal(["Reference my_app::a::A [A] -> src/a.rs"], tree.Imports("tests/it.rs"));
        Assert.Equal(["src/checks.rs", "tests/it.rs"], tree.Read().Files.Where(file => file.IsTest).Select(file => file.Path));
    }

    [Fact]
    public void WhatIsThereForTestsIsMeantOnlyWhereNothingElseIs()
    {
        using var tree = new CodeTree(
            ("Cargo.toml", Manifest), ("src/lib.rs", "mod a; #[cfg(test)] mod mocked; #[cfg(not(test))] mod real; #[cfg(test)] use mocked as sync; #[cfg(not(test))] use real as sync;"),
            ("src/a.rs", "use crate::sync::X;"), ("src/mocked.rs", ""), ("src/real.rs", ""));

        Assert.Equal(["Static crate::sync::X [X] -> src/real.rs"], tree.Imports("src/a.rs"));
    }

    [Fact]
    public void AFileThatNoModuleReachesIsReadByItsPlace()
    {
        using var tree = new CodeTree(("Cargo.toml", Manifest), ("src/lib.rs", "mod a;"), ("src/a.rs", "pub struct A;"), ("src/a/lost.rs", "use super::A; use crate::a::A as B; mod more;"), ("src/a/lost/more.rs", "use super::super::A;"));

        Assert.Equal(["Static super::A [A] -> src/a.rs", "Static crate::a::A [A] -> src/a.rs", "Part more [] -> src/a/lost/more.rs"], tree.Imports("src/a/lost.rs"));
        Assert.Equal(["Static super::super::A [A] -> src/a.rs"], tree.Imports("src/a/lost/more.rs"));
    }

    [Fact]
    public void ATraitUnderAnotherNameIsImplementedByItsOwn()
    {
        using var tree = new CodeTree(("Cargo.toml", Manifest), ("src/lib.rs", "mod a; mod m;"), ("src/a.rs", "pub trait Clock {}"), ("src/m.rs", "use crate::a::Clock as Port; struct Here; impl Port for Here {}"));

        Assert.Equal(["Clock"], tree.Read().Files.Single(file => file.Path == "src/m.rs").Declarations.Single().Bases);
    }

    [Fact]
    public void NamesThatGoInACircleEndSomewhere()
    {
        using var tree = new CodeTree(("Cargo.toml", Manifest), ("src/lib.rs", "mod a; mod b; pub use a::*; pub use b::*; fn f() { x::y(); }"), ("src/a.rs", "pub use crate::b::*; pub use crate::b::C;"), ("src/b.rs", "pub use crate::a::*; pub use crate::a::C; use crate::C as D;"));

        Assert.Equal(["ReExport crate::a::* [*] -> src/a.rs", "ReExport crate::a::C [C] -> src/a.rs", "Static crate::C [C] -> src/lib.rs"], tree.Imports("src/b.rs"));
    }

    [Fact]
    public void ALongChainOfNamesIsNoDanger()
    {
        var chain = string.Concat(Enumerable.Range(0, 20_000).Select(number => $"use a{number + 1} as a{number};\n"));
        using var tree = new CodeTree(("Cargo.toml", Manifest), ("src/lib.rs", $"{chain} fn f() {{ a0::x(); }}"));

        Assert.Empty(tree.Problems());
        Assert.NotEmpty(tree.Imports("src/lib.rs"));
    }
}
