namespace Hex.Analysis.Tests.Syntax.Rust;

public sealed class RustDeclarationTests
{
    [Theory]
    [InlineData("fn a() {}", "Function a")]
    [InlineData("pub fn a<T>(b: T) -> T where T: C { b }", "Function a as a")]
    [InlineData("pub(crate) async fn a() {}", "Function a as a")]
    [InlineData("pub(super) const unsafe fn a() {}", "Function a as a")]
    [InlineData("pub extern \"C\" fn a() {}", "Function a as a")]
    [InlineData("pub struct A;", "Class A as A")]
    [InlineData("pub struct A(u8, pub u8);", "Class A as A")]
    [InlineData("pub(in crate::b) struct A<T> where T: C { d: T }", "Class A as A")]
    [InlineData("pub union A { b: u8 }", "Class A as A")]
    [InlineData("enum A { B, C { d: u8 } }", "Enum A")]
    [InlineData("pub trait A {}", "Interface A as A")]
    [InlineData("pub unsafe trait A<T>: B<T> + c::D + ?Sized + for<'a> E<'a> where T: F {}", "Interface A as A : B,c::D,E")]
    [InlineData("pub type A<T> = B<T>;", "Type A as A")]
    [InlineData("pub const A: [u8; 2] = { [1, 2] }; pub const _: () = ();", "Value A as A")]
    [InlineData("pub static mut A: u8 = 1;", "Value A as A")]
    [InlineData("#[macro_export] macro_rules! a { () => {} }", "Macro a as a")]
    [InlineData("macro_rules! a { () => {}; }", "Macro a")]
    [InlineData("pub macro a($x:expr) { $x }", "Macro a as a")]
    [InlineData("extern \"C\" { pub fn a(); static B: u8; }", "Function a as a; Value B")]
    [InlineData("pub fn r#type() {}", "Function type as type")]
    [InlineData("pub mod a { pub struct B; mod c { pub fn d() {} } } fn e() {}", "Module a as a; Class a.B as a.B; Module a.c; Function a.c.d as a.c.d; Function e")]
    [InlineData("cfg_x! { pub struct A { b: u8 } cfg_y! { pub fn c() {} } }", "Class A as A; Function c as c")]
    [InlineData("lazy_static! { pub static ref A: B = c(); }", "Value A as A")]
    [InlineData("fn a() { struct B; fn c() {} }", "Function a")]
    [InlineData("use a::b; mod c;", "")]
    [InlineData("#[cfg(test)] pub fn a() {} #[cfg(test)] mod b { pub struct C; }", "")]
    public void AnItem(string source, string expected) => Assert.Equal(expected, Reading.Declarations(source, "a.rs"));

    [Theory]
    [InlineData("struct A; impl B for A {}", "Class A : B")]
    [InlineData("impl B for A {} enum A {} impl c::D<E> for A {}", "Enum A : B,c::D")]
    [InlineData("struct A<T>(T); impl<T: X<Y>> B<T> for A<T> where T: C {}", "Class A : B")]
    [InlineData("struct A; unsafe impl Send for A {} impl !Sync for A {} impl A {}", "Class A : Send")]
    [InlineData("#[derive(Clone)] struct A;", "Class A")]
    [InlineData("impl B for c::A {}", "Class A : B")]
    [InlineData("impl B for &mut A {} impl C for A {}", "Class A : B,C")]
    [InlineData("impl B for Box<dyn A> {}", "Class Box : B")]
    [InlineData("impl Fn(u8) for A {}", "Class A : Fn")]
    [InlineData("mod x { struct A; impl super::B for A {} }", "Module x; Class x.A : super::B")]
    [InlineData("cfg_x! { struct A; impl B for A {} }", "Class A : B")]
    [InlineData("struct A; #[cfg(test)] impl B for A {}", "Class A")]
    public void ATypeHasTheTraitsThatAreImplementedForIt(string source, string expected) => Assert.Equal(expected, Reading.Declarations(source, "a.rs"));

    [Theory]
    [InlineData("/// @public\npub fn a() {}", "Function a as a public")]
    [InlineData("// @hex:public\n#[x]\npub struct A;", "Class A as A public")]
    [InlineData("/// @public\nfn a() {}\npub fn b() {}", "Function a public; Function b as b")]
    [InlineData("mod x {\n/* @public */ pub fn a() {} pub fn b() {} }", "Module x; Function x.a as x.a public; Function x.b as x.b")]
    [InlineData("#[no_mangle] pub extern \"C\" fn a() {}", "Function a as a public")]
    [InlineData("#[unsafe(no_mangle)] pub extern \"C\" fn a() {}", "Function a as a public")]
    [InlineData("/// republic\npub fn a() {}", "Function a as a")]
    public void AMark(string source, string expected) => Assert.Equal(expected, Reading.Declarations(source, "a.rs"));

    [Fact]
    public void ADeclarationStandsWhereItsNameIs()
    {
        var declaration = Reading.Of("\n/* ä */ pub fn a() {}", "a.rs").Declarations[0];

        Assert.Equal((2, 16), (declaration.Line, declaration.Column));
    }

    [Theory]
    [InlineData("fn main() {}", true)]
    [InlineData("#[tokio::main] async fn main() {}", true)]
    [InlineData("mod a { fn main() {} }", false)]
    [InlineData("fn a() { fn main() {} }", false)]
    public void AMainFunctionMayStartAProgram(string source, bool expected) => Assert.Equal(expected, Reading.Of(source, "a.rs").IsEntryPoint);
}
