using Hex.Analysis.Files;

namespace Hex.Analysis.Tests.Files;

public sealed class GlobTests
{
    [Theory]
    [InlineData("a.ts", "a.ts")]
    [InlineData("*.ts", "a.ts")]
    [InlineData("a/*/c", "a/b/c")]
    [InlineData("**/c", "c")]
    [InlineData("**/c", "a/b/c")]
    [InlineData("a/**", "a/b/c")]
    [InlineData("a/**/c", "a/c")]
    [InlineData("a/**/c", "a/b/b/c")]
    [InlineData("**/b/**/*.ts", "a/b/c/d/e.ts")]
    [InlineData("**/a/b", "a/a/b")]
    [InlineData("?at", "cat")]
    [InlineData("[a-c]x", "bx")]
    [InlineData("[!a]x", "bx")]
    [InlineData("[]]x", "]x")]
    [InlineData("\\*", "*")]
    [InlineData("a**b", "axxb")]
    [InlineData("*a*b*", "xaybz")]
    public void APatternMatches(string pattern, string path) => Assert.True(Glob.Matches(pattern, path));

    [Theory]
    [InlineData("*.ts", "a/b.ts")]
    [InlineData("a/*", "a/b/c")]
    [InlineData("a/**", "a")]
    [InlineData("**/c", "ac")]
    [InlineData("?", "/")]
    [InlineData("[a-c]", "d")]
    [InlineData("[!a]", "/")]
    [InlineData("a", "A")]
    [InlineData("a/**/c", "a/bc")]
    [InlineData("", "a")]
    public void APatternDoesNotMatch(string pattern, string path) => Assert.False(Glob.Matches(pattern, path));

    [Fact]
    public void ManyStarsTakeNoLongerThanTheyMust() =>
        Assert.False(Glob.Matches(string.Concat(Enumerable.Repeat("**/*a*/", 20)) + "b", string.Concat(Enumerable.Repeat("aaaaaaaaaa/", 200))));
}
