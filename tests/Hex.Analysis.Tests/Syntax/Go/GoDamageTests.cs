using Hex.Core.Code;

namespace Hex.Analysis.Tests.Syntax.Go;

public sealed class GoDamageTests
{
    [Theory]
    [InlineData("func D() { x := ) }")]
    [InlineData("func D() { x.( }")]
    [InlineData("var D = = 3")]
    [InlineData("type D struct { a b c d }")]
    public void ASyntaxErrorLeavesWhatIsBeforeAndAfterIt(string broken)
    {
        var syntax = Reading.Of($"package a\nimport \"b\"\nfunc A() {{ b.C() }}\n{broken}\nfunc E() {{ b.F() }}\n", "a.go");

        Assert.Equal(["A", "D", "E"], syntax.Declarations.Select(declaration => declaration.Name));
        Assert.Equal(["b"], syntax.Imports.Select(import => import.Specifier));
        Assert.Subset(syntax.Uses.Select(use => use.Name).ToHashSet(), new HashSet<string> { "b.C", "b.F" });
        Assert.Equal(4, syntax.ErrorLine);
    }

    [Theory]
    [InlineData("import\nfunc A() {}")]
    [InlineData("import (\n\"b\nfunc A() {}")]
    [InlineData("func ")]
    [InlineData("func (")]
    [InlineData("func (a")]
    [InlineData("type")]
    [InlineData("type A struct {")]
    [InlineData("var")]
    [InlineData("const (")]
    [InlineData("func A() { b. }")]
    [InlineData("func A() { for b := range { } }")]
    [InlineData("func A() { B{c: } }")]
    [InlineData("func A() { switch b := c.(type) { case } }")]
    [InlineData("\0")]
    [InlineData("}}}}")]
    public void WhateverIsWrongWithItItIsRead(string source) => Assert.NotNull(Reading.Of($"package a\n{source}", "a.go").ErrorLine);

    [Fact]
    public void WhatIsRightHasNoError() => Assert.Null(Reading.Of("package a\n\nfunc a[T any](b ...T) { for i := range 10 { defer c(i) } }\n", "a.go").ErrorLine);

    [Theory]
    [InlineData("(", "b", ")")]
    [InlineData("func() int { return ", "b", " }()")]
    [InlineData("T{", "b", "}")]
    public void NoNestingIsTooDeep(string open, string middle, string close)
    {
        const int Depth = 20_000;
        var source = $"package a\nvar a = {string.Concat(Enumerable.Repeat(open, Depth))}{middle}{string.Concat(Enumerable.Repeat(close, Depth))}\nfunc C() {{}}\n";

        var syntax = Reading.Of(source, "a.go");

        Assert.Contains("b", syntax.Uses.Select(use => use.Name));
        Assert.Contains(syntax.Declarations, declaration => declaration is { Name: "C", Kind: DeclarationKind.Function });
    }
}
