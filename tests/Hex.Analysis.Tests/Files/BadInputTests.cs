using System.Text;
using Hex.Core.Code;

namespace Hex.Analysis.Tests.Files;

public sealed class BadInputTests
{
    [Fact]
    public void ASyntaxErrorIsToldAndTheRestCounts()
    {
        using var tree = new CodeTree(("a.ts", "import './b';\n\nconst = ;\n"), ("b.ts", ""));

        Assert.Equal(["a.ts:3 syntax_error"], tree.Problems());
        Assert.Equal("b.ts", tree.Target("a.ts"));
    }

    [Fact]
    public void ABinaryFileIsToldAndLeftOut()
    {
        using var tree = new CodeTree(("a.ts", "import './film';"));
        tree.Write("film.ts", [0x47, 0x40, 0x00, 0x10, 0x00]);

        Assert.Equal(["film.ts: binary"], tree.Problems());
        Assert.Equal(["a.ts"], tree.Paths());
        Assert.Equal("asset film.ts", tree.Target("a.ts"));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void AMarkAtTheStartTellsTheEncoding(string encoding)
    {
        var encoder = Encoding.GetEncoding(encoding);
        using var tree = new CodeTree(("b.ts", ""));
        tree.Write("a.ts", [.. encoder.GetPreamble(), .. encoder.GetBytes("import { ä } from './b';")]);

        var import = tree.Read().Files[0].Imports[0];

        Assert.Equal(("ä", 1, 19), (import.Names[0].Name, import.Line, import.Column));
        Assert.Empty(tree.Problems());
    }

    [Fact]
    public void BytesThatAreNoTextDoNotStopTheReading()
    {
        using var tree = new CodeTree(("b.ts", ""));
        tree.Write("a.ts", [.. "// "u8, 0xE4, 0xFF, .. "\nimport './b';"u8]);

        Assert.Equal("b.ts", tree.Target("a.ts"));
    }

    [Fact]
    public void AFileOfFiftyMegabytesIsNotRead()
    {
        using var tree = new CodeTree(("a.ts", ""));
        using (var file = File.Create(tree.At("huge.ts")))
        {
            file.SetLength(50_000_000);
        }

        Assert.Equal(["huge.ts: too_large"], tree.Problems());
    }

    [Fact]
    public void WhatAProgramWroteInOneLineIsNotRead()
    {
        using var tree = new CodeTree(("bundle.js", string.Concat(Enumerable.Repeat("var a=require('a');", 5000))), ("one.js", "var a=require('a');"));

        Assert.Equal(["bundle.js: generated"], tree.Problems());
        Assert.Equal(["one.js"], tree.Paths());
    }

    [Fact]
    public void WhatMayNotBeReadIsToldAndTheRestCounts()
    {
        if (Environment.UserName == "root")
            Assert.Skip("root may read everything");

        using var tree = new CodeTree(("a.ts", ""), ("b.ts", ""), ("x/c.ts", ""));
        File.SetUnixFileMode(tree.At("b.ts"), UnixFileMode.None);
        File.SetUnixFileMode(tree.At("x"), UnixFileMode.None);
        try
        {
            Assert.Equal(["b.ts: unreadable", "x: unreadable"], tree.Problems());
            Assert.Equal(["a.ts"], tree.Paths());
        }
        finally
        {
            File.SetUnixFileMode(tree.At("x"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task FilesThatComeAndGoDoNotStopTheReading()
    {
        using var tree = new CodeTree([.. Enumerable.Range(0, 200).Select(index => ($"f{index}.ts", "export const a = 1;"))]);
        using var stop = new CancellationTokenSource();
        var churn = Task.Run(() =>
        {
            for (var round = 0; !stop.IsCancellationRequested; round = (round + 1) % 200)
            {
                File.Delete(tree.At($"f{round}.ts"));
                tree.Write($"f{round}.ts", "export const a = 1;");
            }
        });

        for (var round = 0; round < 5; round++)
        {
            Assert.All(tree.Read().Problems, problem => Assert.Equal("gone", problem.Kind));
        }

        await stop.CancelAsync();
        await churn;
    }

    [Theory]
    [InlineData("package.json", "{ \"name\": ", 1)]
    [InlineData("package.json", "[]", null)]
    [InlineData("tsconfig.json", "{\n  \"compilerOptions\": nonsense\n}", 2)]
    [InlineData("pnpm-workspace.yaml", "packages:\n  - [", 2)]
    public void ABrokenProjectFileIsToldAndTheRestCounts(string file, string text, int? line)
    {
        using var tree = new CodeTree((file, text), ("a.ts", "import './b'; import 'c';"), ("b.ts", ""));

        var problem = Assert.Single(tree.Read().Problems);

        Assert.Equal((file, "broken_project_file"), (problem.Path, problem.Kind));
        Assert.True(line is null || problem.Line >= line);
        Assert.Equal("b.ts", tree.Target("a.ts"));
    }

    [Theory]
    [InlineData("{ \"name\": 1, \"bin\": [1, {}], \"exports\": 7, \"workspaces\": \"x\", \"dependencies\": [] }")]
    [InlineData("{ \"name\": \"a\", \"exports\": { \".\": null }, \"imports\": [], \"scripts\": 1, \"main\": {} }")]
    [InlineData("{ \"name\": \"\", \"bin\": \"../../../../../../etc/passwd\", \"main\": \"/\" }")]
    public void AProjectFileOfUnexpectedShapeIsTakenForWhatItSays(string package)
    {
        using var tree = new CodeTree(
            ("package.json", package), ("tsconfig.json", "{ \"compilerOptions\": { \"paths\": { \"*\": \"x\", \"y\": [1] }, \"baseUrl\": 1, \"rootDirs\": 3 }, \"references\": [1, {}], \"extends\": [2], \"include\": {} }"),
            ("a.ts", "import './b'; import 'a'; import '#x';"), ("b.ts", ""));

        Assert.Empty(tree.Problems());
        Assert.Equal("b.ts", tree.Target("a.ts"));
    }

    [Fact]
    public async Task WhoStopsTheReadingIsHeard()
    {
        using var tree = new CodeTree(("a.ts", ""));
        using var reader = new CodeFactsReader(tree.CacheFolder, []);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reader.ReadAsync(new CodeScope(tree.Root), new CancellationToken(canceled: true)));
    }
}
