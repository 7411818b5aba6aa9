using System.Text.Json;
using Hex.Core.Runs;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary>A pattern that happens to match what decides the verdict does not allow changing it.</summary>
[Trait("Accepts", "S19")]
public sealed class PatternTests : FaultScene
{
    [Theory]
    [InlineData("sh check.sh", "lib.sh", ". ./lib.sh\n", "grep -q right value.txt\n", "true\n")]
    [InlineData("make test", "rules.mk", null, "test:\n\tgrep -q right value.txt\n", "test:\n\ttrue\n")]
    [InlineData("make -C sub test", "sub/Makefile", null, "test:\n\tgrep -q right ../value.txt\n", "test:\n\ttrue\n")]
    [InlineData("cd sub && sh c.sh", "sub/c.sh", null, "grep -q right ../value.txt\n", "true\n")]
    [InlineData("python3 -m unittest discover -s sub", "sub/test_check.py", null, "assert 'right' in open('value.txt').read()\n", "pass\n")]
    [InlineData("node sub/value.test.js", "sub/value.test.js", null, "if (!require('fs').readFileSync('value.txt', 'utf8').includes('right')) process.exit(1)\n", "0\n")]
    public async Task WhatDecidesIsNotReleasedByOne(string evidence, string path, string? check, string content, string weakened)
    {
        Repository.Write("Makefile", "include rules.mk\n");
        Repository.Write("rules.mk", "test:\n");
        Repository.Write(path, content);
        if (check is not null)
        {
            Repository.Write("check.sh", check);
        }

        Repository.Commit("more");
        var edits = Repository.ProposalFile(JsonSerializer.Serialize(new[] { new { edits = new[] { new { path, mode = "rewrite", new_string = weakened } } } }));
        var checker = Checker.Before(Home, Repository);

        var run = await HexAsync("do", "run", "make it pass", "--file", "**", "--evidence", evidence, "--json", "--model", edits);

        Assert.Equal((1, "no_change"), (run.Exit, run.End.Code));
        Assert.Contains("decides the verdict", run.Events.OfType<EditRefused>().Single().Reason, StringComparison.Ordinal);
        await checker.NothingChangedAsync();
    }

    [Fact]
    public async Task NamedToTheLetterItMayChange()
    {
        Repository.Write("lib.sh", "grep -q right value.txt\n");
        Repository.Write("check.sh", ". ./lib.sh\n");
        Repository.Commit("more");
        var edits = Repository.ProposalFile("""[{"edits": [{"path": "lib.sh", "mode": "rewrite", "new_string": "grep -q wrong value.txt\n"}]}]""");
        var checker = Checker.Before(Home, Repository);

        var run = await HexAsync("do", "run", "the check is wrong", "--file", "lib.sh", "--evidence", TempRepository.Evidence, "--json", "--model", edits);

        Assert.Equal("committed", run.End.Outcome);
        await checker.OneCommitAddedAsync("lib.sh");
    }
}
