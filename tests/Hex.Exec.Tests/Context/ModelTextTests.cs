using System.Text;
using Hex.Core.Commands;
using Hex.Exec.Context;

namespace Hex.Exec.Tests.Context;

public sealed class ModelTextTests
{
    [Theory]
    [InlineData("/projects/shop/src/sum.js:3: wrong", "src/sum.js:3: wrong")]
    [InlineData("at add (file:///projects/shop/src/sum.js:3:9)", "at add (src/sum.js:3:9)")]
    [InlineData("rootdir: /projects/shop", "rootdir: .")]
    [InlineData("rootdir: /projects/shop/", "rootdir: .")]
    [InlineData("cd '/projects/shop' && make", "cd '.' && make")]
    [InlineData("/projects/shop/.config and /projects/shop/@types", ".config and @types")]
    [InlineData("/projects/shop-old/a /projects/shopping/b", "/projects/shop-old/a /projects/shopping/b")]
    [InlineData("/mnt/projects/shop/a", "/mnt/projects/shop/a")]
    [InlineData("\u001b[31m/projects/shop/a\u001b[0m\n", "a")]
    [InlineData("nothing of it", "nothing of it")]
    public void PathsInsideTheTreeAreRelative(string printed, string expected) => Assert.Equal(expected, Of(printed, "/projects/shop"));

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
