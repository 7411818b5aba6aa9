using Hex.Core.Failures;
using Hex.Exec.Architecture;

namespace Hex.Exec.Tests.Architecture;

public sealed class PathGlobTests
{
    [Theory]
    [InlineData("src/**", "src/a.ts", true)]
    [InlineData("src/**", "src/a/b/c.ts", true)]
    [InlineData("src/**", "src", false)]
    [InlineData("src/", "src/a/b.ts", true)]
    [InlineData("src/*", "src/a/b.ts", false)]
    [InlineData("**/dist/**", "dist/a.ts", true)]
    [InlineData("**/dist/**", "src/dist/a.ts", true)]
    [InlineData("**/dist/**", "src/distance/a.ts", false)]
    [InlineData("**/*.ts", "a.ts", true)]
    [InlineData("**/*.ts", "a/b/c.ts", true)]
    [InlineData("src/**/test/**/*.ts", "src/test/a.ts", true)]
    [InlineData("src/**/test/**/*.ts", "src/a/test/b/c.ts", true)]
    [InlineData("src/{a,b}/*.{ts,tsx}", "src/b/x.tsx", true)]
    [InlineData("src/{a,b}/*.{ts,tsx}", "src/c/x.tsx", false)]
    [InlineData("src/?.ts", "src/ab.ts", false)]
    [InlineData("./src/a.ts", "src/a.ts", true)]
    [InlineData("SRC/**", "src/a.ts", false)]
    public void HoldsForWholePaths(string glob, string path, bool matches) => Assert.Equal(matches, PathGlob.Parse(glob).Matches(path));

    [Theory]
    [InlineData("")]
    [InlineData("/etc/**")]
    [InlineData("../src/**")]
    [InlineData("src//a")]
    [InlineData("src/{a,b")]
    [InlineData("{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}")]
    public void WhatIsNoGlobIsAnError(string glob) => Assert.Equal("bad_glob", Assert.Throws<HexException>(() => PathGlob.Parse(glob)).Failure.Code);

    [Fact]
    public void ManyWildcardsTakeNoLongerThanFew() =>
        Assert.False(PathGlob.Parse(string.Join('/', Enumerable.Repeat("**/a", 30)) + "/b").Matches(string.Join('/', Enumerable.Repeat("a", 60))));
}
