namespace Hex.Analysis.Tests.Syntax.Rust;

public sealed class UseFormTests
{
    [Theory]
    [InlineData("use a;", "Static a [a]")]
    [InlineData("use a::b;", "Static a::b [b]")]
    [InlineData("use a::b as c;", "Static a::b [b>c]")]
    [InlineData("use a::b as _;", "Static a::b [b>_]")]
    [InlineData("use a::*;", "Static a::* [*]")]
    [InlineData("use crate::a::{b, c as d};", "Static crate::a::b [b]; Static crate::a::c [c>d]")]
    [InlineData("use crate::a::{self, b::{c, d::*}, e};", "Static crate::a [a]; Static crate::a::b::c [c]; Static crate::a::b::d::* [*]; Static crate::a::e [e]")]
    [InlineData("use a::{self as b};", "Static a [a>b]")]
    [InlineData("use {a::b, c};", "Static a::b [b]; Static c [c]")]
    [InlineData("use super::super::a;", "Static super::super::a [a]")]
    [InlineData("use self::a::b;", "Static self::a::b [b]")]
    [InlineData("use ::a::b;", "Static ::a::b [b]")]
    [InlineData("use ::{a::b, c};", "Static ::a::b [b]; Static ::c [c]")]
    [InlineData("use r#a::r#type;", "Static a::type [type]")]
    [InlineData("use crate::{\n  // one\n  a, /* two */ b,\n};", "Static crate::a [a]; Static crate::b [b]")]
    [InlineData("pub use a::b;", "ReExport a::b [b]")]
    [InlineData("pub(crate) use a::{b, c::*};", "ReExport a::b [b]; ReExport a::c::* [*]")]
    [InlineData("pub(in crate::x) use a::b as c;", "ReExport a::b [b>c]")]
    [InlineData("#[cfg(unix)] use a::b;", "Static a::b [b]")]
    [InlineData("fn f() { use a::b; }", "Static a::b [b]")]
    [InlineData("mod x { use a::b; mod y { pub use c::d; } }", "Static a::b [b] in x; ReExport c::d [d] in x.y")]
    [InlineData("cfg_x! { use a::b; cfg_y! { pub use c::d; } }", "Reference cfg_x! []; Static a::b [b]; Reference cfg_y! []; ReExport c::d [d]")]
    [InlineData("extern crate a;", "Static a [*>a]")]
    [InlineData("#[macro_use] pub extern crate a as b;", "ReExport a [*>b]")]
    public void AUse(string source, string expected) => Assert.Equal(expected, Reading.Imports(source, "a.rs"));

    [Theory]
    [InlineData("mod a;", "Part a [*>a]")]
    [InlineData("pub mod a;", "Part a [a]")]
    [InlineData("pub(crate) mod r#type;", "Part type [*>type]")]
    [InlineData("#[path = \"b.rs\"] mod a;", "Part b.rs [*>a]")]
    [InlineData("#[cfg_attr(unix, path = \"b.rs\")] mod a;", "Part b.rs [*>a]; Part a [*>a]")]
    [InlineData("#[cfg(unix)] #[path = \"b.rs\"] mod a; #[cfg(windows)] #[path = \"c.rs\"] mod a;", "Part b.rs [*>a]; Part c.rs [*>a]")]
    [InlineData("mod a { mod b; }", "Part b [*>b] in a")]
    [InlineData("cfg_x! { pub mod a; }", "Reference cfg_x! []; Part a [a]")]
    [InlineData("#[cfg(test)] mod a;", "Part type a [*>a]")]
    public void AModuleInAnotherFile(string source, string expected) => Assert.Equal(expected, Reading.Imports(source, "a.rs"));

    [Theory]
    [InlineData("fn f() { crate::a::B::new(); }", "Reference crate::a::B::new []")]
    [InlineData("fn f(a: super::b::C<d::E>) -> &'static self::g::H { }", "Reference super::b::C []; Reference d::E []; Reference self::g::H []")]
    [InlineData("fn f() { a::b::<c::D>::e(); }", "Reference a::b []; Reference c::D []")]
    [InlineData("fn f() { <a::B as c::D>::e(); <F>::g::h(); }", "Reference a::B []; Reference c::D []")]
    [InlineData("struct A { b: ::c::D, e: Option<f::G> }", "Reference ::c::D []; Reference f::G []")]
    [InlineData("struct A(pub(crate) b::C);", "Reference b::C []")]
    [InlineData("enum A { B(c::D), E = f::G }", "Reference c::D []; Reference f::G []")]
    [InlineData("const A: b::C = d::E;", "Reference b::C []; Reference d::E []")]
    [InlineData("type A = b::C<[d::E; 2]>;", "Reference b::C []; Reference d::E []")]
    [InlineData("impl<T: a::B> c::D for e::F<T> where T: g::H {}", "Reference a::B []; Reference c::D []; Reference e::F []; Reference g::H []")]
    [InlineData("trait A: b::C { type D: e::F; fn g(&self) -> h::I; }", "Reference b::C []; Reference e::F []; Reference h::I []")]
    [InlineData("fn f() { match x { a::B { c } => d::e, _ => return ::g::h() } }", "Reference a::B []; Reference d::e []; Reference ::g::h []")]
    [InlineData("fn f() { let x = y as a::B; z.parse::<c::D>(); }", "Reference a::B []; Reference c::D []")]
    [InlineData("fn f() { a :: b /* x */ :: c() }", "Reference a::b::c []")]
    [InlineData("fn f() { r#a::b() }", "Reference a::b []")]
    [InlineData("#[a::b(c::d)] fn f() {}", "Reference a::b []; Reference c::d []")]
    [InlineData("#[derive(Debug, a::B)] struct A;", "Reference a::B []")]
    [InlineData("fn f() { crate::a(); crate::a(); }", "Reference crate::a []")]
    [InlineData("mod x { fn f() { super::a::b() } }", "Reference super::a::b [] in x")]
    [InlineData("fn f() { mod x { use super::a; } }", "Static super::a [a] in x")]
    public void APathInTheCode(string source, string expected) => Assert.Equal(expected, Reading.Imports(source, "a.rs"));

    [Theory]
    [InlineData("fn f() { vec![crate::a::B]; }", "Reference vec! []; Reference computed crate::a::B []")]
    [InlineData("fn f() { tokio::select! { x = a::b() => { c!(d::e) } } }", "Reference tokio::select []; Reference computed a::b []; Reference computed c! []; Reference computed d::e []")]
    [InlineData("crate::a! { b::c }", "Reference crate::a []; Reference b::c []")]
    [InlineData("macro_rules! a { ($x:ident) => { $crate::b::C; $x::d; self::e::f; g::h!() } }", "Reference $crate::b::C []; Reference g::h []")]
    [InlineData("fn f() { quote! { use a::b; } c::d(); e!(); if !(f::g) {} }", "Reference quote! []; Static computed a::b [b]; Reference c::d []; Reference e! []; Reference f::g []")]
    [InlineData("fn f() { if a != (b) {} }", "")]
    public void WhatStandsInAMacro(string source, string expected) => Assert.Equal(expected, Reading.Imports(source, "a.rs"));

    [Theory]
    [InlineData("// use a::b;")]
    [InlineData("/* use a::b; /* c::d */ e::f */")]
    [InlineData("/// [`a::b`]\nfn f() {}")]
    [InlineData("const A: &str = \"a::b\";")]
    [InlineData("const A: &str = r#\"\"a::b\" \"#;")]
    [InlineData("const A: &[u8] = br\"a::b\\\";")]
    [InlineData("const A: char = '\"'; const B: char = '\\''; const C: char = 'ä';")]
    [InlineData("fn f<'a>(x: &'a str) -> impl Sized + use<'a> { 'b: loop { break 'b; } }")]
    [InlineData("fn f() { Self::a(); Vec::new(); B::<C>::d(); 1.0.e(); 0..f; }")]
    public void WhatOnlyLooksLikeOneIsNone(string source) => Assert.Empty(Reading.Imports(source, "a.rs"));

    [Theory]
    [InlineData("#[cfg(test)] mod tests { use a::b; }", true)]
    [InlineData("#[cfg(all(test, unix))] use a::b;", true)]
    [InlineData("#[cfg(any(test, feature = \"test-util\"))] use a::b;", true)]
    [InlineData("#[cfg(any(test, loom))] use a::b;", true)]
    [InlineData("#[cfg(all(unix, any(test, miri)))] use a::b;", true)]
    [InlineData("#[test] fn f() { a::b(); }", true)]
    [InlineData("#[tokio::test] async fn f() { a::b(); }", true)]
    [InlineData("struct A; impl A { #[cfg(test)] fn f<T, U>() -> (T, U) { a::b() } }", true)]
    [InlineData("fn f() { #[cfg(test)] a::b(); }", true)]
    [InlineData("cfg_x! { #[cfg(test)] mod tests { use a::b; } }", true)]
    [InlineData("#[cfg(not(test))] use a::b;", false)]
    [InlineData("#[cfg(any(test, unix))] use a::b;", false)]
    [InlineData("#[cfg(any(test, feature = \"fast\"))] use a::b;", false)]
    [InlineData("#[cfg(feature = \"test\")] use a::b;", false)]
    [InlineData("#[cfg_attr(test, x)] use a::b;", false)]
    [InlineData("#[cfg(test)] fn f() {} fn g() { a::b(); }", false)]
    [InlineData("struct A { #[cfg(test)] x: u8, y: a::b }", false)]
    [InlineData("fn f() { #[cfg(test)] g(); a::b(); }", false)]
    [InlineData("#[latest] fn f() { a::b(); }", false)]
    public void WhatOnlyTestsSeeIsMarked(string source, bool expected) =>
        Assert.Equal(expected, Assert.Single(Reading.Of(source, "a.rs").Imports, import => import.Specifier == "a::b").IsTypeOnly);

    [Fact]
    public void AUseStandsWhereItsPathIs()
    {
        var imports = Reading.Of("/* ä */ use a::b;\nuse c::{\n  d, e};\nfn f() { /* ö */ g::h() }", "a.rs").Imports;

        Assert.Equal([(1, 13), (3, 3), (3, 6), (4, 18)], imports.Select(import => (import.Line, import.Column)));
    }

    [Fact]
    public void AroundASyntaxErrorTheRestIsRead()
    {
        var syntax = Reading.Of("use a::b;\nfn f( { = = }\nuse c::d;\npub fn g() {}\n", "a.rs");

        Assert.Equal(2, syntax.ErrorLine);
        Assert.Equal(["a::b", "c::d"], syntax.Imports.Select(import => import.Specifier));
        Assert.Contains(syntax.Declarations, declaration => declaration.Name == "g");
    }

    [Fact]
    public void ATildeInAMacroIsNoError() => Assert.Null(Reading.Of("fn f() { a!(~b); }", "a.rs").ErrorLine);

    [Theory]
    [InlineData("unsafe extern \"C\" { fn a(); } use b::c;")]
    [InlineData("fn a(x: &(dyn 'x + B)) {} use b::c;")]
    [InlineData("mod x { fn a(} } use b::c;")]
    public void WhatTheGrammarDoesNotKnowHidesNothing(string source) =>
        Assert.Equal(("a", "b::c"), (Reading.Of(source, "a.rs").Declarations[^1].Name.Split('.')[^1], Reading.Of(source, "a.rs").Imports[^1].Specifier));

    [Fact]
    public void AMacroThatIsNotClosedEndsWithItsItem()
    {
        var imports = Reading.Of("fn f() { x!(a::b }\nfn g() { c::d(); }", "a.rs").Imports;

        Assert.Equal([("x!", false), ("a::b", true), ("c::d", false)], imports.Select(import => (import.Specifier, import.IsComputed)));
    }

    [Fact]
    public void AForgottenSemicolonEndsAUse()
    {
        var syntax = Reading.Of("use a::{b, c}\n#[x] fn f() {}\nuse d::e;\n", "a.rs");

        Assert.NotNull(syntax.ErrorLine);
        Assert.Equal(["a::b", "a::c", "d::e"], syntax.Imports.Select(import => import.Specifier));
    }

    [Theory]
    [InlineData("fn f() { ", "(", "a::b()", ")", " }")]
    [InlineData("x!{", "[", "a::b", "]", "}")]
    [InlineData("x!", "{", "use a::b;", "}", "")]
    [InlineData("use ", "{", "a::b", "}", ";")]
    [InlineData("#[cfg(", "all(", "a::b", ")", ")] fn f() {}")]
    [InlineData("", "mod a { ", "use a::b;", "}", "")]
    [InlineData("fn f() { ", "mod a { ", "use a::b;", "}", "}")]
    [InlineData("fn f() ", "{ #[cfg(test)] x! {", "use a::b;", "}}", "")]
    [InlineData("", "macro_rules! a { () => {", "a::b", "}}", "")]
    public void DeepNestingIsNoDanger(string before, string open, string inside, string close, string after)
    {
        var source = $"{before}{string.Concat(Enumerable.Repeat(open, 20_000))}{inside}{string.Concat(Enumerable.Repeat(close, 20_000))}{after}";

        Assert.Contains(Reading.Of(source, "a.rs").Imports, import => import.Specifier == "a::b");
    }
}
