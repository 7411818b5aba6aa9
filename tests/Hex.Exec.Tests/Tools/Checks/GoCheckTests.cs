using Hex.Exec.Tools;
using Hex.Exec.Tools.Checks;
using Hex.Testing.Machine;

namespace Hex.Exec.Tests.Tools.Checks;

public sealed class GoCheckTests : IDisposable
{
    private readonly ToolScene _scene = new();

    [Fact]
    public async Task AModuleThatCompilesIsOkAndOneThatDoesNotIsNot_T5()
    {
        Programs.Need("go");
        _scene.Repository.Write("svc/go.mod", "module example.com/svc\n\ngo 1.20\n");
        _scene.Repository.Write("svc/a/a.go", "package a\n\nfunc F() int { return 1 }\n");

        var good = await _scene.Call("go_check");
        _scene.Repository.Write("svc/a/a_test.go", "package a\n\nfunc g() { undefined() }\n");
        var bad = await _scene.Call("go_check", new { path = "svc/a" });

        Assert.True(good.IsOk, good.Content);
        Assert.False(bad.IsOk);
        Assert.Matches(@"svc/a/a_test\.go:3: (undefined|undeclared name): undefined", bad.Content);
    }

    [Fact]
    public async Task WithoutGoTheCheckIsUnavailable_T10()
    {
        _scene.Repository.Write("go.mod", "module example.com/m\n");
        _scene.Repository.Write("a.go", "package a\n");

        var answer = await _scene.Call("go_check");

        Assert.True(answer.IsOk || answer.Content.StartsWith("unavailable: go vet could not run.\ngo is not installed", StringComparison.Ordinal), answer.Content);
    }

    [Fact]
    public void WhatGoPrintsIsRead_DocumentedUnrecorded()
    {
        const string output = """
            # example.com/svc/a
            # [example.com/svc/a]
            vet: a/a.go:4:2: undefined: foo
            # example.com/svc/b
            b/b.go:7:12: cannot use "x" (untyped string constant) as int value in return statement
            ./c.go:3:8: fmt.Printf format %d has arg "x" of wrong type string
            b/b.go:9: too many errors
            """;

        var found = GoCheck.Read(output, new CheckPlace("/r", "svc")).Select(error => error.ToString());

        Assert.Equal(
            [
                "svc/a/a.go:4: undefined: foo",
                "svc/b/b.go:7: cannot use \"x\" (untyped string constant) as int value in return statement",
                "svc/c.go:3: fmt.Printf format %d has arg \"x\" of wrong type string",
                "svc/b/b.go:9: too many errors",
            ],
            found);
    }

    public void Dispose() => _scene.Dispose();
}
