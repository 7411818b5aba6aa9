namespace Hex.Exec.Tests.Tools;

public sealed class RepoListTests : IDisposable
{
    private readonly ToolScene _scene = new();

    [Fact]
    public async Task FilesAreListedWithTheirFullPathsAndDeepFoldersAsCounts()
    {
        _scene.Repository.Write(".gitignore", "bin/\n");
        _scene.Repository.Write("bin/ignored.txt", "x");
        _scene.Repository.Write("src/a.cs", "x");
        _scene.Repository.Write("src/deep/b.cs", "x");
        _scene.Repository.Write("src/deep/er/c.cs", "x");

        var answer = await _scene.Call("repo_list", new { depth = 2 });

        Assert.Equal("7 files in the repository:\n.gitignore\ncheck.sh\nother.txt\nsrc/a.cs\nsrc/deep/ (2 files)\nvalue.txt", answer.Content);
    }

    [Theory]
    [InlineData("src", "2 files in src:\nsrc/a.cs\nsrc/deep/ (1 file)")]
    [InlineData("./src/", "2 files in src:\nsrc/a.cs\nsrc/deep/ (1 file)")]
    [InlineData("src/a.cs", "1 file in src/a.cs:\nsrc/a.cs")]
    public async Task AFolderIsListed(string path, string expected)
    {
        _scene.Repository.Write("src/a.cs", "x");
        _scene.Repository.Write("src/deep/b.cs", "x");

        var answer = await _scene.Call("repo_list", new { path, depth = 1 });

        Assert.Equal(expected, answer.Content);
    }

    [Fact]
    public async Task APatternListsWhatMatches()
    {
        _scene.Repository.Write("src/a.cs", "x");
        _scene.Repository.Write("src/deep/b.cs", "x");

        var answer = await _scene.Call("repo_list", new { path = "*.cs" });

        Assert.Equal("2 files in *.cs:\nsrc/a.cs\nsrc/deep/b.cs", answer.Content);
    }

    [Fact]
    public async Task ALargeTreeIsListedByItsFolders()
    {
        for (var number = 0; number < 300; number++)
        {
            _scene.Repository.Write($"src/{number % 3}/{number}.txt", "x");
        }

        var answer = await _scene.Call("repo_list");

        Assert.Contains("src/0/ (100 files)", answer.Content);
    }

    [Fact]
    public async Task NothingOutsideTheTreeIsListed_T1()
    {
        File.CreateSymbolicLink(_scene.Repository.At("out"), "/etc");

        Assert.False((await _scene.Call("repo_list", new { path = "/etc" })).IsOk);
        Assert.False((await _scene.Call("repo_list", new { path = ".." })).IsOk);
        Assert.DoesNotContain("passwd", (await _scene.Call("repo_list", new { path = "out" })).Content);
        Assert.False((await _scene.Call("repo_list", new { path = ".git" })).IsOk);
    }

    public void Dispose() => _scene.Dispose();
}
