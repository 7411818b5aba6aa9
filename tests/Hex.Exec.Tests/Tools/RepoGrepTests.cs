using Hex.Testing.Machine;

namespace Hex.Exec.Tests.Tools;

public sealed class RepoGrepTests : IDisposable
{
    private readonly ToolScene _scene = new();

    [Fact]
    public async Task MatchesAreInTheOrderOfPathAndLine_T25()
    {
        _scene.Repository.Write("b.txt", "needle\n");
        _scene.Repository.Write("a/z.txt", "x\nneedle 1\r\nneedle 2\n");
        _scene.Repository.Write("a:1: b.txt", "needle\n");

        var answer = await _scene.Call("repo_grep", new { pattern = "^needle( \\d)?$" });

        Assert.Equal("a/z.txt:2: needle 1\na/z.txt:3: needle 2\na:1: b.txt:1: needle\nb.txt:1: needle", answer.Content);
    }

    [Theory]
    [InlineData("src", "src/a.py:1: needle\nsrc/sub/b.ts:1: needle")]
    [InlineData("src/", "src/a.py:1: needle\nsrc/sub/b.ts:1: needle")]
    [InlineData("src/a.py", "src/a.py:1: needle")]
    [InlineData("*.ts", "src/sub/b.ts:1: needle")]
    [InlineData("src/*.py", "src/a.py:1: needle")]
    [InlineData("src/**/*.ts", "src/sub/b.ts:1: needle")]
    [InlineData("app/[id].txt", "app/[id].txt:1: needle")]
    public async Task TheSearchStaysWhereThePathSays(string path, string expected)
    {
        foreach (var file in new[] { "src/a.py", "src/sub/b.ts", "srcs/c.py", "app/[id].txt" })
        {
            _scene.Repository.Write(file, "needle\n");
        }

        var answer = await _scene.Call("repo_grep", new { pattern = "needle", path });

        Assert.Equal(expected, answer.Content);
    }

    [Theory]
    [InlineData("^two$")]
    [InlineData("\\Atwo\\z")]
    [InlineData("\\Atwo\\Z")]
    [InlineData("(?-m:^two$)")]
    [InlineData("\\btwo\\b")]
    [InlineData("^[^x]*w[^x]*$")]
    public async Task APatternSeesOneLineAtATime(string pattern)
    {
        _scene.Repository.Write("unix.txt", "one x\ntwo\nthree x\n");
        _scene.Repository.Write("windows.txt", "one x\r\ntwo\r\nthree x\r\n");

        var answer = await _scene.Call("repo_grep", new { pattern, path = "*s.txt" });
        var unix = await _scene.Call("repo_grep", new { pattern, path = "unix.txt" });

        Assert.Equal("windows.txt:2: two", answer.Content);
        Assert.Equal("unix.txt:2: two", unix.Content);
    }

    [Theory]
    [InlineData("--pre=./probe")]
    [InlineData("-f/etc/passwd")]
    [InlineData("--files")]
    public async Task APatternThatLooksLikeAnOptionIsAPattern_T2(string pattern)
    {
        _scene.Repository.Write("probe", $"#!/bin/sh\ntouch \"{_scene.Repository.At("ran")}\"\n");
        File.SetUnixFileMode(_scene.Repository.At("probe"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        _scene.Repository.Write("options.txt", $"{pattern}\n");

        var answer = await _scene.Call("repo_grep", new { pattern });

        Assert.Equal($"options.txt:1: {pattern}", answer.Content);
        Assert.False(File.Exists(_scene.Repository.At("ran")));
    }

    [Fact]
    public async Task TheNumberOfMatchesIsBoundedOverAllFiles_T22()
    {
        _scene.Repository.Write("a.txt", string.Concat(Enumerable.Repeat("needle\n", 100)));
        _scene.Repository.Write("b.txt", "needle\n");

        var answer = await _scene.Call("repo_grep", new { pattern = "needle", max_matches = 3 });

        Assert.Equal("a.txt:1: needle\na.txt:2: needle\na.txt:3: needle\n[there are more than 3 matching lines; use a narrower pattern or path]", answer.Content);
    }

    [Fact]
    public async Task ALongLineIsShownAroundItsMatch()
    {
        _scene.Repository.Write("a.txt", $"{new string('a', 5000)}needle{new string('b', 5000)}\n");

        var answer = await _scene.Call("repo_grep", new { pattern = "needle" });

        Assert.Contains("aneedleb", answer.Content);
        Assert.InRange(answer.Content.Length, 200, 220);
    }

    [Theory]
    [InlineData("(a+)+$")]
    [InlineData("(a|a)*c")]
    [InlineData("(x+x+)+y")]
    [InlineData("(.*a){300}c")]
    [InlineData("(a{1000}){1000}c")]
    [InlineData("(.{1,1000}){1,1000}x")]
    [Trait("Accepts", "S23")]
    public async Task AHostilePatternEndsInTime(string pattern)
    {
        _scene.Repository.Write("a.txt", new string('a', 100_000) + "b\n");

        var answer = await _scene.Call("repo_grep", new { pattern }).WaitAsync(TestTimeout.Default);

        Assert.NotEmpty(answer.Content);
    }

    [Theory]
    [InlineData("(?=a)b", "lookaround")]
    [InlineData("(a)\\1", "backreference")]
    [InlineData("a{100000}", "repeats too much")]
    public async Task APatternThatCannotBeBoundedIsRefused(string pattern, string expected)
    {
        var answer = await _scene.Call("repo_grep", new { pattern });

        Assert.False(answer.IsOk);
        Assert.Contains(expected, answer.Content);
    }

    [Fact]
    public async Task ATextThatIsNoPatternIsSearchedForItselfAndTheAnswerSaysSo()
    {
        _scene.Repository.Write("a.txt", "call foo(bar\n");

        var answer = await _scene.Call("repo_grep", new { pattern = "foo(" });

        Assert.StartsWith("[no valid regular expression", answer.Content);
        Assert.EndsWith("a.txt:1: call foo(bar", answer.Content);
    }

    [Fact]
    public async Task WhatWasNotSearchedIsCounted()
    {
        _scene.Repository.Write("zero.bin", [1, 0, 2]);
        _scene.Repository.Write("large.txt", new string('x', 600 * 1024));
        _scene.Repository.Write(".env", "needle\n");
        File.CreateSymbolicLink(_scene.Repository.At("link.txt"), "value.txt");
        _scene.Repository.Write("gone.txt", "needle\n");
        _scene.Repository.Commit("all");
        File.Delete(_scene.Repository.At("gone.txt"));

        var answer = await _scene.Call("repo_grep", new { pattern = "needle" });

        Assert.True(answer.IsOk);
        Assert.Equal("No line matches in 3 files.\n[not looked into: 1 behind links, 1 binary, 1 for credentials, 1 over 512 KiB]", answer.Content);
    }

    [Fact]
    public async Task IgnoredFilesAndThoseOfGitAreNotSearched()
    {
        _scene.Repository.Write(".gitignore", "build/\n");
        _scene.Repository.Write("build/out.txt", "repositoryformatversion\n");

        var answer = await _scene.Call("repo_grep", new { pattern = "repositoryformatversion" });

        Assert.StartsWith("No line matches", answer.Content);
    }

    [Fact]
    public async Task APathWithoutFilesIsAnError()
    {
        Assert.Equal("no file matches '*.rs'; look with repo_list.", (await _scene.Call("repo_grep", new { pattern = "a", path = "*.rs" })).Content);
        Assert.False((await _scene.Call("repo_grep", new { pattern = "a", path = "nowhere" })).IsOk);
        Assert.False((await _scene.Call("repo_grep", new { pattern = "a", path = "../" })).IsOk);
    }

    public void Dispose() => _scene.Dispose();
}
