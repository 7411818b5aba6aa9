using Hex.Core.Code;
using Hex.Core.Failures;

namespace Hex.Analysis.Tests.Files;

public sealed class SourceWalkTests
{
    [Theory]
    [InlineData("node_modules/a/index.js")]
    [InlineData("packages/b/node_modules/a/index.js")]
    [InlineData(".git/hooks/a.js")]
    [InlineData(".next/a.js")]
    [InlineData("dist/a.js")]
    [InlineData("build/a.js")]
    [InlineData("coverage/a.js")]
    public void WhatOthersMadeIsLeftOut(string path)
    {
        using var tree = new CodeTree(("package.json", "{}"), ("src/a.ts", ""), (path, ""));

        Assert.Equal(["src/a.ts"], tree.Paths());
    }

    [Theory]
    [InlineData("src/distance.ts")]
    [InlineData("src/dist/a.ts")]
    [InlineData("contests/a.ts")]
    [InlineData("src/build/a.ts")]
    [InlineData("bin/cli.js")]
    [InlineData("src/target/a.ts")]
    [InlineData(".eslintrc.cjs")]
    public void ANameThatOnlyHoldsSuchAWordIsRead(string path)
    {
        using var tree = new CodeTree(("package.json", "{}"), (path, ""));

        Assert.Equal([path], tree.Paths());
    }

    [Theory]
    [InlineData("*.gen.ts", "a.gen.ts")]
    [InlineData("/a", "a/b.ts")]
    [InlineData("a/", "x/a/b.ts")]
    [InlineData("x/**/b.ts", "x/a/b.ts")]
    [InlineData("# comment\n\n  \nb.ts   \n", "x/b.ts")]
    [InlineData("*.ts\n!keep.ts", "a.ts")]
    [InlineData("x/*\n!x/keep", "x/b.ts")]
    [InlineData("\\!a.ts", "!a.ts")]
    [InlineData("a[0-9].ts", "a7.ts")]
    [InlineData("/b.ts\r\n", "b.ts")]
    public void WhatGitIgnoresIsLeftOut(string rules, string path)
    {
        using var tree = new CodeTree((".gitignore", rules), ("keep.ts", ""), (path, ""));

        Assert.Equal(["keep.ts"], tree.Paths());
    }

    [Theory]
    [InlineData("/a.ts", "x/a.ts")]
    [InlineData("a.ts/", "a.ts")]
    [InlineData("x/a.ts", "y/x/a.ts")]
    [InlineData("*.ts\n!a.ts", "a.ts")]
    [InlineData("x/*\n!x/a.ts", "x/a.ts")]
    [InlineData("#a.ts", "#a.ts")]
    public void WhatGitDoesNotIgnoreIsRead(string rules, string path)
    {
        using var tree = new CodeTree((".gitignore", rules), (path, ""));

        Assert.Equal([path], tree.Paths());
    }

    [Fact]
    public void TheRulesOfADeeperFolderWin()
    {
        using var tree = new CodeTree((".gitignore", "*.ts\nlost/"), ("x/.gitignore", "!*.ts\n/y/b.ts"), ("a.ts", ""), ("x/a.ts", ""), ("x/y/a.ts", ""), ("x/y/b.ts", ""), ("lost/.gitignore", "!a.ts"), ("lost/a.ts", ""));

        Assert.Equal(["x/a.ts", "x/y/a.ts"], tree.Paths());
    }

    [Fact]
    public void TheRulesAboveTheRootCountInARepository()
    {
        using var tree = new CodeTree((".git/info/exclude", "b.ts"), (".gitignore", "/app/a.ts"), ("app/a.ts", ""), ("app/b.ts", ""), ("app/c.ts", ""));

        var facts = tree.Read(new CodeScope(tree.At("app")) { UsesCache = false });

        Assert.Equal(["c.ts"], facts.Files.Select(file => file.Path));
    }

    [Fact]
    public void AnIgnoreFileOfHexCountsToo()
    {
        using var tree = new CodeTree((".hexignore", "legacy/"), ("legacy/a.ts", ""), ("a.ts", ""));

        Assert.Equal(["a.ts"], tree.Paths());
    }

    [Fact]
    public void WhatTheCallerExcludesStaysOut()
    {
        using var tree = new CodeTree((".gitignore", "!**/*.ts"), ("a.ts", ""), ("x/b.ts", ""));

        var facts = tree.Read(new CodeScope(tree.Root) { UsesCache = false, Exclude = ["x/**"] });

        Assert.Equal(["a.ts"], facts.Files.Select(file => file.Path));
    }

    [Fact]
    public void LinksInACircleAreNotFollowed()
    {
        using var tree = new CodeTree(("a/a.ts", ""));
        Directory.CreateSymbolicLink(tree.At("a/loop"), tree.Root);
        Directory.CreateSymbolicLink(tree.At("a/self"), tree.At("a/self"));
        File.CreateSymbolicLink(tree.At("a/b.ts"), tree.At("a/a.ts"));

        Assert.Equal(["a/a.ts"], tree.Paths());
    }

    [Fact]
    public void AnImportThroughALinkLeadsToWhereTheFileLies()
    {
        using var tree = new CodeTree(("shared/b.ts", ""), ("app/a.ts", "import './shared/b';"));
        Directory.CreateSymbolicLink(tree.At("app/shared"), tree.At("shared"));

        Assert.Equal("shared/b.ts", tree.Target("app/a.ts"));
    }

    [Fact]
    public void ARepositoryWithinIsSomebodyElses()
    {
        using var tree = new CodeTree(("a.ts", ""), ("clone/.git/HEAD", ""), ("clone/a.ts", ""), ("work/.git", "gitdir: /x/.git/worktrees/work"), ("work/a.ts", ""), ("sub/.git", "gitdir: ../.git/modules/sub"), ("sub/a.ts", ""));

        Assert.Equal(["a.ts", "sub/a.ts"], tree.Paths());
    }

    [Fact]
    public void AFolderThatIsNotThereIsAnError()
    {
        using var tree = new CodeTree();

        var exception = Assert.Throws<HexException>(() => tree.Read(new CodeScope(tree.At("nowhere"))));

        Assert.Equal((FailureKind.Environment, "no_folder"), (exception.Failure.Kind, exception.Failure.Code));
    }

    [Fact]
    public void TenThousandFilesInAFolderAreRead()
    {
        using var tree = new CodeTree();
        for (var index = 0; index < 10_000; index++)
        {
            File.WriteAllBytes(tree.At($"f{index:00000}.ts"), []);
        }

        var paths = tree.Paths().ToList();

        Assert.Equal(10_000, paths.Count);
        Assert.Equal(paths.Order(StringComparer.Ordinal), paths);
    }
}
