using Hex.Core.Code;

namespace Hex.Analysis.Tests.Cache;

public sealed class SyntaxCacheTests
{
    private const string Everything = """
        #!/usr/bin/env node
        import a, { b as c } from './b';
        import type { d } from './b';
        export * as e from './b';
        import(`${a}`);
        /** @public */
        export default class F extends G implements H {}
        export const { i, j: k } = c; export { k as l };
        const = ;
        """;

    [Fact]
    public void WhatComesFromTheCacheIsWhatWasRead()
    {
        using var tree = new CodeTree(("a.ts", Everything), ("b.ts", "export const b = 1;"), ("package.json", "{ \"name\": \"x\" }"));
        tree.Write("c.ts", [0, 0]);

        var first = tree.ReadCached();
        var second = tree.ReadCached();

        Assert.Equal(Worded(tree.Read()), Worded(first));
        Assert.Equal(Worded(first), Worded(second));
    }

    [Fact]
    public void AFileOfUntouchedStampIsNotReadAgain()
    {
        using var tree = new CodeTree(("a.ts", "import './b';"));
        Settle(tree, "a.ts");
        _ = tree.ReadCached();
        var cache = Directory.GetFiles(tree.CacheFolder).Single();
        var before = File.GetLastWriteTimeUtc(cache);

        _ = tree.ReadCached();

        Assert.Equal(before, File.GetLastWriteTimeUtc(cache));
    }

    [Fact]
    public void AChangeOfTheSameSizeInTheSameMomentIsSeen()
    {
        using var tree = new CodeTree(("a.ts", "import './b';"));
        _ = tree.ReadCached();
        var time = File.GetLastWriteTimeUtc(tree.At("a.ts"));
        tree.Write("a.ts", "import './c';");
        File.SetLastWriteTimeUtc(tree.At("a.ts"), time);

        var facts = tree.ReadCached();

        Assert.Equal("./c", facts.Files[0].Imports[0].Specifier);
    }

    [Fact]
    public void WhereAnImportLeadsIsNeverRemembered()
    {
        using var tree = new CodeTree(("a.ts", "import './b'; import '@x/c';"));
        Assert.All(tree.ReadCached().Files[0].Imports, import => Assert.IsNotType<ImportTarget.Internal>(import.Target));

        tree.Write("b/index.ts", "");
        tree.Write("x/c.ts", "");
        tree.Write("tsconfig.json", """{ "compilerOptions": { "paths": { "@x/*": ["./x/*"] } } }""");
        var facts = tree.ReadCached();

        Assert.Equal(["b/index.ts", "x/c.ts"], facts.Files[0].Imports.Select(import => Assert.IsType<ImportTarget.Internal>(import.Target).Files[0]));
        File.Delete(tree.At("b/index.ts"));
        Assert.IsType<ImportTarget.Unresolved>(tree.ReadCached().Files[0].Imports[0].Target);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(45)]
    [InlineData(-1)]
    [InlineData(-20)]
    public void ATornCacheIsNotBelieved(int length)
    {
        using var tree = new CodeTree(("a.ts", Everything), ("b.ts", ""));
        var expected = Worded(tree.ReadCached());
        var cache = Directory.GetFiles(tree.CacheFolder).Single();
        var bytes = File.ReadAllBytes(cache);
        File.WriteAllBytes(cache, bytes[..(length < 0 ? bytes.Length + length : length)]);

        var facts = tree.ReadCached();

        Assert.Equal(expected, Worded(facts));
        Assert.Equal(bytes.Length, File.ReadAllBytes(cache).Length);
    }

    [Fact]
    public void ACacheThatWasTamperedWithIsNotBelieved()
    {
        using var tree = new CodeTree(("a.ts", "import './aaaa';"));
        _ = tree.ReadCached();
        var cache = Directory.GetFiles(tree.CacheFolder).Single();
        var bytes = File.ReadAllBytes(cache);
        bytes.AsSpan()[(bytes.AsSpan().IndexOf("./aaaa"u8) + 2)..][0] = (byte)'b';
        File.WriteAllBytes(cache, bytes);

        Assert.Equal("./aaaa", tree.ReadCached().Files[0].Imports[0].Specifier);
    }

    [Fact]
    public void ACacheThatCannotBeWrittenIsAProblemAndNoFailure()
    {
        using var tree = new CodeTree(("a.ts", ""));
        File.WriteAllText(tree.CacheFolder, "in the way");

        Assert.Equal(["cache_not_written"], tree.ReadCached().Problems.Select(problem => problem.Kind));
    }

    [Fact]
    public async Task ManyAtOnceEachGetTheTruth()
    {
        using var tree = new CodeTree([.. Enumerable.Range(0, 50).Select(index => ($"f{index}.ts", $"import './f{(index + 1) % 50}';"))]);
        var expected = Worded(tree.Read());
        var readers = Enumerable.Range(0, 8).Select(reader => Task.Run(() =>
        {
            for (var round = 0; round < 10; round++)
            {
                // Some throw the cache away, or leave half of one, while others read and write it.
                if (reader == 0)
                    File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(tree.CacheFolder).FullName, "half.facts"), [1]);

                if (reader == 1)
                    Touch(tree, $"f{round}.ts");

                Assert.Equal(expected, Worded(tree.ReadCached()));
            }
        }));

        await Task.WhenAll(readers);

        Assert.Empty(Directory.GetFiles(tree.CacheFolder, "*.tmp"));
    }

    [Fact]
    public void WhatAKilledProcessLeftIsSweptAway()
    {
        using var tree = new CodeTree(("a.ts", ""));
        Directory.CreateDirectory(tree.CacheFolder);
        var left = Path.Combine(tree.CacheFolder, "x.facts.0.tmp");
        File.WriteAllText(left, "");
        File.SetLastWriteTimeUtc(left, DateTime.UtcNow.AddHours(-2));

        _ = tree.ReadCached();

        Assert.False(File.Exists(left));
    }

    [Fact]
    public void WithoutTheCacheNothingIsWritten()
    {
        using var tree = new CodeTree(("a.ts", ""));

        _ = tree.Read();

        Assert.False(Directory.Exists(tree.CacheFolder));
    }

    // As editors write: whole, and then in its place.
    private static void Touch(CodeTree tree, string path)
    {
        var beside = tree.At($"{path}.new");
        File.Copy(tree.At(path), beside);
        File.Move(beside, tree.At(path), overwrite: true);
    }

    // A file must be older than a tick of the clock before its stamp proves anything.
    private static void Settle(CodeTree tree, string path)
    {
        while (!Hex.Analysis.Files.FileStamps.Take(tree.At(path))!.Value.IsSettled(Hex.Analysis.Files.FileStamps.Now))
        {
            Thread.Sleep(20);
        }
    }

    private static string Worded(CodeFacts facts) => string.Join('\n', facts.Files.Select(Worded).Concat(facts.Problems.Select(problem => problem.ToString())));

    private static string Worded(SourceFile file) => string.Join('\n',
        [
            $"{file.Path} {file.Language} {file.Unit} {file.IsTest} {file.IsEntryPoint}",
            .. file.Declarations.Select(declaration => $"{declaration with { Bases = [] }} {string.Join(',', declaration.Bases)}"),
            .. file.Imports.Select(import => $"{import.Specifier} {import.Kind} {import.Line} {import.Column} {import.IsTypeOnly} {string.Join(',', import.Names)} {import.Target is ImportTarget.Internal} {import.Target is ImportTarget.Computed}"),
        ]);
}
