using Hex.Core.Code;

namespace Hex.Analysis.Tests.Files;

public sealed class UnreadSourcesTests
{
    [Fact]
    public void LanguagesThatAreNotReadAreCountedTheMostFirst()
    {
        using var tree = new CodeTree(("a.ts", ""), ("b.kt", ""), ("c/d.KT", ""), ("e.swift", ""), ("README.md", ""), ("f.sql", ""), ("g.vue", ""), ("h.svelte", ""));

        Assert.Equal([new UnreadLanguage("Kotlin", 2), new UnreadLanguage("Swift", 1)], tree.Read().Unread);
    }

    [Theory]
    [InlineData("src/test/kotlin/a.kt")]
    [InlineData("spec/a.rb")]
    [InlineData("build.gradle.kts")]
    [InlineData("node_modules/x/a.rb")]
    public void TestsBuildScriptsAndWhatOthersMadeDoNotCount(string path)
    {
        using var tree = new CodeTree((path, ""));

        Assert.Empty(tree.Read().Unread);
    }
}
