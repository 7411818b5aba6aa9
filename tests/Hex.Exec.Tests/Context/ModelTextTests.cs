using System.Text;
using Hex.Core.Commands;
using Hex.Exec.Context;

namespace Hex.Exec.Tests.Context;

public sealed class ModelTextTests
{
    [Theory]
    [InlineData("/work/shop/src/sum.js:3: wrong", "src/sum.js:3: wrong")]
    [InlineData("at add (file:///work/shop/src/sum.js:3:9)", "at add (src/sum.js:3:9)")]
    [InlineData("rootdir: /work/shop", "rootdir: .")]
    [InlineData("rootdir: /work/shop/", "rootdir: .")]
    [InlineData("cd '/work/shop' && make", "cd '.' && make")]
    [InlineData("/work/shop/.config and /work/shop/@types", ".config and @types")]
    [InlineData("/work/shop-old/a /work/shopping/b", "/work/shop-old/a /work/shopping/b")]
    [InlineData("/mnt/work/shop/a", "/mnt/work/shop/a")]
    [InlineData("\u001b[31m/work/shop/a\u001b[0m\n", "a")]
    [InlineData("nothing of it", "nothing of it")]
    public void PathsInsideTheTreeAreRelative(string printed, string expected) => Assert.Equal(expected, Of(printed, "/work/shop"));

    [Fact]
    public void ATreeAtTheVeryTopIsLeftAsItIs() => Assert.Equal("/a /b", Of("/a /b", "/"));

    [Fact]
    public void ARootIsNoPattern() => Assert.Equal("a /w(x)+y/b", Of("/w(x)+/a /w(x)+y/b", "/w(x)+"));

    private static string Of(string printed, string root)
    {
        var bytes = Encoding.UTF8.GetBytes(printed);
        return ModelText.Of(new CapturedOutput(bytes, ReadOnlyMemory<byte>.Empty, bytes.Length), root);
    }
}
