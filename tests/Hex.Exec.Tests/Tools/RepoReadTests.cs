using System.Text;

namespace Hex.Exec.Tests.Tools;

public sealed class RepoReadTests : IDisposable
{
    private readonly ToolScene _scene = new();

    [Fact]
    public async Task AFileIsShownWithItsLineNumbers()
    {
        _scene.Repository.Write("src/a.py", "def f():\r\n    return 1\r\n");

        var answer = await _scene.Call("repo_read", new { path = "src/a.py" });

        Assert.True(answer.IsOk);
        Assert.Equal("src/a.py, lines 1 to 2 of 2:\n1|def f():\n2|    return 1\n[end of the file]", answer.Content);
    }

    [Theory]
    [InlineData(2, 2, "2|line 2\n3|line 3\n[7 more lines; go on with offset 4]")]
    [InlineData(10, 5, "10|line 10\n[end of the file]")]
    [InlineData(-3, 1, "1|line 1\n[9 more lines; go on with offset 2]")]
    public async Task APartOfAFileIsShown(int offset, int limit, string expected)
    {
        _scene.Repository.Write("a.txt", string.Join('\n', Enumerable.Range(1, 10).Select(number => $"line {number}")));

        var answer = await _scene.Call("repo_read", new { path = "a.txt", offset, limit });

        Assert.EndsWith(expected, answer.Content);
    }

    [Fact]
    public async Task PagesOfALargeFileJoinToTheWhole()
    {
        var lines = Enumerable.Range(1, 3000).Select(number => $"{number}: äöü 😀").ToList();
        _scene.Repository.Write("a.txt", string.Join('\n', lines));

        var read = new List<string>();
        while (read.Count < lines.Count)
        {
            var page = await _scene.Call("repo_read", new { path = "a.txt", offset = read.Count + 1, limit = 2000 });
            read.AddRange(page.Content.Split('\n')[1..^1].Select(line => line[(line.IndexOf('|') + 1)..]));
        }

        Assert.Equal(lines, read);
    }

    [Fact]
    public async Task ALineWithoutEndIsShortened()
    {
        _scene.Repository.Write("a.js", $"var a;\n{new string('ä', 500_000)}\nvar b;\n");

        var answer = await _scene.Call("repo_read", new { path = "a.js" });

        Assert.Contains("the line is 500000 characters long", answer.Content);
        Assert.Contains("3|var b;", answer.Content);
    }

    [Theory]
    [InlineData("a.txt", 5, "has 2 lines; there is no line 5")]
    [InlineData("src", 1, "'src' is a folder; list it with repo_list")]
    [InlineData(".", 1, "is a folder")]
    [InlineData("lib/deep.txt", 1, "did you mean src/deep.txt")]
    [InlineData("src/deeq.txt", 1, "did you mean src/deep.txt")]
    [InlineData("zero.bin", 1, "is no text file")]
    [InlineData("large.txt", 1, "larger than")]
    [InlineData("", 1, "'path' is missing")]
    public async Task WhatCannotBeShownIsAnsweredWithAReason(string path, int offset, string expected)
    {
        _scene.Repository.Write("a.txt", "one\ntwo\n");
        _scene.Repository.Write("src/deep.txt", "deep\n");
        _scene.Repository.Write("zero.bin", [1, 0, 2]);
        _scene.Repository.Write("large.txt", new byte[(2 * 1024 * 1024) + 1].Select(_ => (byte)'x').ToArray());

        var answer = await _scene.Call("repo_read", new { path, offset });

        Assert.False(answer.IsOk);
        Assert.Contains(expected, answer.Content);
    }

    [Fact]
    public async Task EmptyFilesAndOtherEncodingsAreRead()
    {
        _scene.Repository.Write("empty.txt", string.Empty);
        _scene.Repository.Write("wide.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("grün\n")]);
        _scene.Repository.Write("latin.txt", Encoding.Latin1.GetBytes("grün\n"));

        Assert.Equal("empty.txt is empty.", (await _scene.Call("repo_read", new { path = "empty.txt" })).Content);
        Assert.Contains("1|grün\n", (await _scene.Call("repo_read", new { path = "wide.txt" })).Content);
        Assert.Contains("1|grün\n", (await _scene.Call("repo_read", new { path = "latin.txt" })).Content);
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("../secret.txt")]
    [InlineData("src/../../secret.txt")]
    [InlineData("src\\..\\secret.txt")]
    [InlineData("~/.ssh/id_rsa")]
    [InlineData("a\0b")]
    [InlineData("out/secret.txt")]
    [InlineData("out.txt")]
    [InlineData(".git/config")]
    [InlineData(".GIT/config")]
    [InlineData(".env")]
    public async Task NothingOutsideTheTreeIsRead_T1_T3_T6(string path)
    {
        File.WriteAllText(Path.Combine(_scene.Repository.Parent, "secret.txt"), "outside");
        File.CreateSymbolicLink(_scene.Repository.At("out"), _scene.Repository.Parent);
        File.CreateSymbolicLink(_scene.Repository.At("out.txt"), Path.Combine(_scene.Repository.Parent, "secret.txt"));
        _scene.Repository.Write(".env", "KEY=outside\n");

        var answer = await _scene.Call("repo_read", new { path });

        Assert.False(answer.IsOk);
        Assert.DoesNotContain("outside", answer.Content);
    }

    [Fact]
    public async Task AnAbsolutePathWithinTheTreeAndDotsInNamesAreFine_T6()
    {
        _scene.Repository.Write("a..b.txt", "fine\n");

        Assert.Contains("1|fine", (await _scene.Call("repo_read", new { path = _scene.Repository.At("a..b.txt") })).Content);
        Assert.Contains("1|fine", (await _scene.Call("repo_read", new { path = "./a..b.txt" })).Content);
    }

    public void Dispose() => _scene.Dispose();
}
