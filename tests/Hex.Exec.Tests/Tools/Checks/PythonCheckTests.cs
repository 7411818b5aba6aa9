using Hex.Testing.Machine;

namespace Hex.Exec.Tests.Tools.Checks;

public sealed class PythonCheckTests : IDisposable
{
    private readonly ToolScene _scene = new();

    public PythonCheckTests() => Programs.Need("python3");

    [Fact]
    public async Task FilesThatCompileAreOkAndThoseThatDoNotAreNot_T5()
    {
        _scene.Repository.Write("app/a.py", "def f():\n    return 1\n");

        var good = await _scene.Call("python_check");
        _scene.Repository.Write("app/b: 1.py", "x = 1\ndef g(:\n    pass\n");
        _scene.Repository.Write("app/c.py", "if x:\nprint(1)\n");
        var bad = await _scene.Call("python_check", new { path = "app" });

        Assert.Equal((true, "app/a.py: no errors (python3)."), (good.IsOk, good.Content));
        Assert.False(bad.IsOk);
        Assert.Contains("3 Python files: 2 errors\napp/b: 1.py:2: SyntaxError: invalid syntax", bad.Content);
        Assert.Contains("app/c.py:2: IndentationError: expected an indented block", bad.Content);
    }

    [Fact]
    public async Task NothingOfTheTreeRunsAndNothingIsWritten()
    {
        foreach (var module in new[] { "json", "sys", "warnings", "encodings", "sitecustomize", "usercustomize", "a" })
        {
            _scene.Repository.Write($"{module}.py", $"open('{_scene.Repository.At("ran")}', 'w')\n");
        }

        var answer = await _scene.Call("python_check");

        Assert.True(answer.IsOk, answer.Content);
        Assert.False(File.Exists(_scene.Repository.At("ran")));
        Assert.False(Directory.Exists(_scene.Repository.At("__pycache__")));
    }

    [Fact]
    public async Task OddFilesAreJudgedByThemselves()
    {
        _scene.Repository.Write("deep.py", new string('(', 5000) + new string(')', 5000) + "\n");
        _scene.Repository.Write("null.py", [(byte)'x', 0]);
        _scene.Repository.Write("latin.py", [.. "# coding: latin-1\nx = '"u8, 0xFC, .. "'\n"u8]);
        _scene.Repository.Write("raw.py", [.. "x = '"u8, 0xFC, .. "'\n"u8]);
        File.CreateSymbolicLink(_scene.Repository.At("out.py"), "/etc/passwd");

        var answer = await _scene.Call("python_check");

        Assert.StartsWith("4 Python files: 3 errors\n", answer.Content);
        Assert.DoesNotContain("latin.py", answer.Content);
        Assert.DoesNotContain("out.py", answer.Content);
    }

    [Fact]
    public async Task WithoutPythonFilesNothingIsOk()
    {
        Assert.Equal((false, "There are no Python files in the repository."), (await _scene.Call("python_check")) is var answer ? (answer.IsOk, answer.Content) : default);
    }

    public void Dispose() => _scene.Dispose();
}
