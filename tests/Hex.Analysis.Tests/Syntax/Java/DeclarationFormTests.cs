namespace Hex.Analysis.Tests.Syntax.Java;

public sealed class DeclarationFormTests
{
    [Theory]
    [InlineData("public class A {}", "Class A as A")]
    [InlineData("class A extends B implements C, D<E> {}", "Class A as A : B,C,D")]
    [InlineData("final class A<T extends X> extends b.C<T>.D {}", "Class A as A : b.C.D")]
    [InlineData("class A extends @N B implements c.@N D {}", "Class A as A : B,c.D")]
    [InlineData("public sealed interface A extends B, C permits D {}", "Interface A as A : B,C")]
    [InlineData("enum A implements B { C, D { void e() {} } }", "Enum A as A : B")]
    [InlineData("record A<T>(int b, T c) implements D {}", "Class A as A : D")]
    [InlineData("@interface A { int value() default 1; }", "Type A as A")]
    [InlineData("class A {} interface B {}", "Class A as A; Interface B as B")]
    [InlineData("class A { static class B extends C { enum D { E } } interface F {} }", "Class A as A; Class A.B : C; Enum A.B.D; Interface A.F")]
    [InlineData("interface A { record B() {} }", "Interface A as A; Class A.B")]
    [InlineData("enum A { B; class C {} }", "Enum A as A; Class A.C")]
    [InlineData("@interface A { enum B { C } }", "Type A as A; Enum A.B")]
    [InlineData("class A { void b() { class C { class D {} } record E() {} } Object f = new Object() { class G {} }; }", "Class A as A")]
    [InlineData("enum A { B { class C {} } }", "Enum A as A")]
    [InlineData("package a; import b.C;", "")]
    [InlineData("module a { requires b; exports c; }", "")]
    public void ADeclaration(string source, string expected) => Assert.Equal(expected, Reading.Declarations(source, "A.java"));

    [Theory]
    [InlineData("/** @public */\npublic class A {}", "Class A as A public")]
    [InlineData("// @hex:public\n@B class A {}", "Class A as A public")]
    [InlineData("/** @public */\nclass A {}\nclass B {}", "Class A as A public; Class B as B")]
    [InlineData("/** @public */\nimport b.C;\n/** Says nothing. */\nclass A {}", "Class A as A")]
    [InlineData("class A { /** @public */ class B {} }", "Class A as A; Class A.B")]
    public void AMark(string source, string expected) => Assert.Equal(expected, Reading.Declarations(source, "A.java"));

    [Theory]
    [InlineData("class A { public static void main(String[] args) {} }", true)]
    [InlineData("class A { public static void main(final String... args) {} }", true)]
    [InlineData("class A { static void main() {} }", true)]
    [InlineData("interface A { static void main(String[] args) {} }", true)]
    [InlineData("enum A { B; public static void main(String args[]) {} }", true)]
    [InlineData("void main() {}", true)]
    [InlineData("@SpringBootApplication class A {}", true)]
    [InlineData("@org.springframework.boot.autoconfigure.SpringBootApplication(b = 1) class A {}", true)]
    [InlineData("class A { public void main(String[] args) {} }", false)]
    [InlineData("class A { private static void main(String[] args) {} }", false)]
    [InlineData("class A { static void main(int a) {} }", false)]
    [InlineData("class A { static void main(String a, String[] b) {} }", false)]
    [InlineData("class A { static void domain(String[] args) {} }", false)]
    [InlineData("class A { static class B { public static void main(String[] args) {} } }", false)]
    [InlineData("class A { void b() { main(new String[0]); } }", false)]
    [InlineData("class A { @SpringBootApplication int b; }", false)]
    [InlineData("@MySpringBootApplication class A {}", false)]
    public void AProgramStarts(string source, bool expected) => Assert.Equal(expected, Reading.Of(source, "A.java").IsEntryPoint);

    [Fact]
    public void TypesWithinTypesAreDeclaredAsDeepAsPeopleWriteThem()
    {
        var nested = string.Concat(Enumerable.Range(0, 5_000).Select(level => $"class C{level} extends B {{\n"));

        var syntax = Reading.Of($"{nested}D d;{new string('}', 5_000)}", "A.java");

        Assert.Equal(32, syntax.Declarations.Count);
        Assert.Contains(syntax.Uses, use => use.Name == "D");
    }

    [Fact]
    public void ADeclarationStandsWhereItsNameIs()
    {
        var declaration = Reading.Of("\n/* ä */ public  class  A {}", "A.java").Declarations[0];

        Assert.Equal((2, 24), (declaration.Line, declaration.Column));
    }
}
