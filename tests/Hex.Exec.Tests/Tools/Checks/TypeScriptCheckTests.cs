using Hex.Testing.Machine;
using Hex.Testing.Product;

namespace Hex.Exec.Tests.Tools.Checks;

public sealed class TypeScriptCheckTests : IDisposable
{
    private readonly ToolScene _scene = new();

    public TypeScriptCheckTests()
    {
        Programs.Need("node");
        _scene.Repository.Write(".gitignore", "node_modules\n");
    }

    [Fact]
    public async Task TheRealCompilerChecksAndWritesNothing()
    {
        GivenCompiler.Real(_scene.Repository);
        _scene.Repository.Write("tsconfig.json", "{\"compilerOptions\": {\"strict\": true, \"composite\": true, \"emitDeclarationOnly\": true, \"rootDir\": \".\", \"types\": []}, \"include\": [\"src\"]}");
        _scene.Repository.Write("src/a.ts", "export const a: number = 1;\n");

        var good = await _scene.Call("typescript_check");
        _scene.Repository.Write("src/b.ts", "import x from \"./nope\";\nexport const b: number = \"s\";\n");
        var bad = await _scene.Call("typescript_check", new { path = "src/b.ts" });

        Assert.Equal((true, "tsconfig.json: no errors (tsc --noEmit)."), (good.IsOk, good.Content));
        Assert.False(bad.IsOk);
        Assert.Contains("src/b.ts:1: TS2307: Cannot find module './nope'", bad.Content);
        Assert.Contains("src/b.ts:2: TS2322: Type 'string' is not assignable to type 'number'.", bad.Content);
        Assert.DoesNotContain(".tsbuildinfo", _scene.Repository.Git("status", "--porcelain", "--ignored"));
    }

    [Theory]
    [InlineData("src/a.ts(1,15): error TS2307: Cannot find module './nope' or its corresponding type declarations.", "src/a.ts:1: TS2307: Cannot find module './nope'")]
    [InlineData("error TS5058: The specified path does not exist: 'x'.", "TS5058: The specified path does not exist")]
    [InlineData("error TS18003: No inputs were found in config file.", "TS18003: No inputs were found")]
    [InlineData("../lib/a (1).ts(7,1): error TS1005: ';' expected.", "lib/a (1).ts:7: TS1005: ';' expected.")]
    public async Task WhatTheCompilerFindsIsNeverTakenForAGapOfTheMachine_T10(string output, string expected)
    {
        GivenCompiler.Script(_scene.Repository, $"cat <<'END'\n{output}\nEND\nexit 2");
        _scene.Repository.Write("web/tsconfig.json", "{}");

        var answer = await _scene.Call("typescript_check", new { path = "web" });

        Assert.False(answer.IsOk);
        Assert.StartsWith("web/tsconfig.json: 1 error\n", answer.Content);
        Assert.Contains(expected.Replace("src/", "web/src/", StringComparison.Ordinal), answer.Content);
    }

    [Fact]
    public async Task ACompilerThatFailsWithoutAWordIsNotOk()
    {
        GivenCompiler.Script(_scene.Repository, "echo out of memory >&2; exit 134");
        _scene.Repository.Write("tsconfig.json", "{}");

        var answer = await _scene.Call("typescript_check");

        Assert.Equal((false, "tsc --noEmit failed on tsconfig.json (exit code 134).\nout of memory"), (answer.IsOk, answer.Content));
    }

    [Fact]
    public async Task WithoutACompilerTheCheckIsUnavailable_T10()
    {
        _scene.Repository.Write("tsconfig.json", "{}");

        var answer = await _scene.Call("typescript_check");

        Assert.False(answer.IsOk);
        Assert.StartsWith("unavailable: there is no node_modules/.bin/tsc", answer.Content);
    }

    [Fact]
    public async Task ALinkedFolderOfPackagesServes()
    {
        GivenCompiler.Script(_scene.Repository, "exit 0");
        _scene.Repository.Write("tsconfig.json", "{}");
        Directory.Move(_scene.Repository.At("node_modules"), Path.Combine(_scene.Repository.Parent, "node_modules"));
        File.CreateSymbolicLink(_scene.Repository.At("node_modules"), Path.Combine(_scene.Repository.Parent, "node_modules"));

        var answer = await _scene.Call("typescript_check");

        Assert.True(answer.IsOk, answer.Content);
    }

    [Fact]
    public async Task AConfigurationThatOnlyRefersToOthersIsCheckedByThem()
    {
        GivenCompiler.Script(_scene.Repository, "for last; do :; done; echo \"$last(1,1): error TS1: seen\"; exit 1");
        _scene.Repository.Write("tsconfig.json", "{\"files\": [], /* both */ \"references\": [{\"path\": \"./tsconfig.app.json\"}, {\"path\": \"lib\"}, {\"path\": \"../outside\"},]}");
        _scene.Repository.Write("tsconfig.app.json", "{}");
        _scene.Repository.Write("lib/tsconfig.json", "{\"references\": [{\"path\": \"..\"}]}");

        var answer = await _scene.Call("typescript_check");

        Assert.Equal("tsconfig.json: 2 errors\ntsconfig.app.json:1: TS1: seen\nlib/tsconfig.json:1: TS1: seen", answer.Content);
    }

    [Fact]
    public async Task ACancelledCheckLeavesNoProcess_T20()
    {
        GivenCompiler.Script(_scene.Repository, "touch \"$(dirname \"$0\")/started\"; sleep 600 & sleep 600");
        _scene.Repository.Write("tsconfig.json", "{}");
        using var source = new CancellationTokenSource();

        var checking = _scene.Call("typescript_check", cancellationToken: source.Token);
        while (!File.Exists(_scene.Repository.At("node_modules/.bin/started")) && !checking.IsCompleted)
        {
            await Task.Delay(20);
        }

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => checking.WaitAsync(TestTimeout.Default));
        Assert.Empty(MarkedProcesses.Of(_scene.Owner));
    }

    [Fact]
    public async Task TheTemporaryFolderOfACheckIsGoneWithIt()
    {
        GivenCompiler.Script(_scene.Repository, "for part; do case $part in */1.tsbuildinfo) echo x > \"$part\"; echo \"$part\" > \"$(dirname \"$0\")/place\";; esac; done");
        _scene.Repository.Write("tsconfig.json", "{}");

        var answer = await _scene.Call("typescript_check");

        Assert.True(answer.IsOk, answer.Content);
        Assert.False(Directory.Exists(Path.GetDirectoryName(_scene.Repository.Read("node_modules/.bin/place").Trim())));
    }

    public void Dispose() => _scene.Dispose();
}
