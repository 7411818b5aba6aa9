using Hex.Analysis.Native;

namespace Hex.Analysis.Tests.Native;

public sealed class GrammarTests
{
    public static TheoryData<string, string> Programs => new()
    {
        { nameof(Grammar.TypeScript), "const greeting: string = <string>name;" },
        { nameof(Grammar.Tsx), "const greeting = <b>{name as string}</b>;" },
        { nameof(Grammar.JavaScript), "const greeting = <b>{name}</b>;" },
        { nameof(Grammar.CSharp), "namespace A; file record B(int C) { public required int D { get; init; } }" },
        { nameof(Grammar.Python), "match a:\n    case {'b': c}:\n        print(f'{c}')\n" },
        { nameof(Grammar.Go), "package a\n\nfunc B[T any](c T) T { return c }\n" },
        { nameof(Grammar.Rust), "use a::{b as c, d::*};\nfn e() { let Some(f) = g else { return }; }" },
        { nameof(Grammar.Java), "package a; import static b.C.d; record E(int f) { }" },
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public void AGrammarReadsItsLanguageWithoutAnError(string language, string source)
    {
        using var parser = new SyntaxParser();

        using var tree = parser.Parse(Named(language), System.Text.Encoding.UTF8.GetBytes(source));

        Assert.Null(tree.FirstError());
        Assert.True(tree.Root.ChildCount > 0);
    }

    [Fact]
    public void AParserGoesFromOneLanguageToTheOther()
    {
        using var parser = new SyntaxParser();

        using var first = parser.Parse(Grammar.Go, "package a\n"u8.ToArray());
        using var second = parser.Parse(Grammar.Python, "import a\n"u8.ToArray());

        Assert.False(first.Root.HasError);
        Assert.False(second.Root.HasError);
    }

    [Theory]
    [InlineData("const a = 1;\nconst = ;\n", 2)]
    [InlineData("function f() {\n  return 1;\n", 2)]
    [InlineData("a\n\n}}}\n", 3)]
    public void TheFirstErrorHasItsLine(string source, int line)
    {
        using var parser = new SyntaxParser();
        using var tree = parser.Parse(Grammar.TypeScript, System.Text.Encoding.UTF8.GetBytes(source));

        var error = tree.FirstError();

        Assert.Equal(line, error);
    }

    [Fact]
    public void AColumnCountsCharactersAndNotBytes()
    {
        using var parser = new SyntaxParser();
        using var tree = parser.Parse(Grammar.TypeScript, "'äöü€'; b;"u8.ToArray());

        var second = tree.Root.Child(1);

        Assert.Equal(9, tree.Column(second));
        Assert.Equal("b;", tree.Text(second));
    }

    [Fact]
    public void AnEmptySourceHasATree()
    {
        using var parser = new SyntaxParser();

        using var tree = parser.Parse(Grammar.JavaScript, ReadOnlyMemory<byte>.Empty);

        Assert.Equal(0, tree.Root.ChildCount);
    }

    private static Grammar Named(string language) => (Grammar)typeof(Grammar).GetProperty(language)!.GetValue(null)!;
}
