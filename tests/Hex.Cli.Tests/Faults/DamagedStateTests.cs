using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary>A state store or a project file that is broken, as the verbs of the command line meet it.</summary>
[Trait("Accepts", "F27")]
public sealed class DamagedStateTests : FaultScene
{
    [Theory]
    [InlineData("garbage", "state_corrupt")]
    [InlineData("truncated", "state_corrupt")]
    [InlineData("folder", "state_not_file")]
    [InlineData("newer", "state_newer")]
    public async Task ARunIsRefusedBeforeAnythingHappensAndTheDoctorFindsTheSame(string damage, string code)
    {
        await HexAsync(RightValueBy("true"));
        Break(damage);
        var checker = Checker.Before(Home, Repository);
        var before = BytesOfStore();

        var run = await HexAsync(RightValue());
        var doctor = await HexAsync("doctor", "--json");

        EndsWith(run, 3, code);
        Assert.Contains(Home.StateFile, run.Error, StringComparison.Ordinal);
        Assert.Contains(Home.StateFile, doctor.Output, StringComparison.Ordinal);
        Assert.Equal(3, doctor.Exit);
        Assert.Equal(before, BytesOfStore());
        Directory.Move(Path.GetDirectoryName(Home.StateFile)!, $"{Home.Path}/moved-away");
        await checker.NothingChangedAsync();
        Assert.Equal(0, (await HexAsync(RightValue())).Exit);
    }

    [Theory]
    [InlineData("newer", 0)]
    [InlineData("garbage", 3)]
    [InlineData("truncated", 3)]
    public async Task WhatOnlyReadsReadsWhatCanBeRead(string damage, int exit)
    {
        await HexAsync(RightValueBy("true"));
        Break(damage);

        var runs = await HexAsync("do", "runs", "--json");

        Assert.Equal(exit, runs.Exit);
    }

    [Fact]
    public async Task AnEmptyStoreIsANewOne()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Home.StateFile)!);
        await File.WriteAllBytesAsync(Home.StateFile, [], TestContext.Current.CancellationToken);
        var checker = Checker.Before(Home, Repository);

        var run = await HexAsync(RightValue());

        Assert.Equal(0, run.Exit);
        await checker.OneCommitAddedAsync(TempRepository.File);
    }

    [Theory]
    [InlineData("{\n  \"limits\": {\n    \"attempts\": 3,", ".hex/project.json:3")]
    [InlineData("{\n  \"limits\": 5\n}", ".hex/project.json:2")]
    [InlineData("", ".hex/project.json")]
    [Trait("Accepts", "F28")]
    public async Task ABrokenProjectFileStopsARunAndIsLeftAsItIs(string content, string place)
    {
        Repository.Write(".hex/project.json", content);
        var checker = Checker.Before(Home, Repository);

        var run = await HexAsync(RightValue());
        var doctor = await HexAsync("doctor", "--json");

        Assert.Equal(2, run.Exit);
        TellsOnce(run);
        Assert.Contains(place, run.Error, StringComparison.Ordinal);
        Assert.Contains(place, doctor.Output, StringComparison.Ordinal);
        await checker.NothingChangedAsync();
    }

    [Fact]
    [Trait("Accepts", "S17")]
    public async Task PowersOfAnUntrustedProjectDoNotApplyUntilItIsTrusted()
    {
        var marker = Path.Combine(Home.Path, "set-up");
        Repository.Write(".hex/project.json", $$"""
            {
              "worktree": { "setup": ["touch {{marker}}"] },
              "critical_paths": { "allow": [".github/workflows/ci.yml"] },
              "evidence": { "environment": ["OPERATOR_API_KEY"] }
            }
            """);
        Repository.Commit("powers");
        var evidence = $"{TempRepository.Evidence} && test -z \"$OPERATOR_API_KEY\"";

        var untrusted = await HexAsync(RightValueBy(evidence, "--isolate"));
        var critical = await HexAsync("do", "run", "x", "--file", ".github/workflows/ci.yml", "--evidence", "false", "--model", Repository.Proposals(("a", "b")), "--json");
        var wasSetUp = File.Exists(marker);
        await HexAsync("trust", "add");
        var trusted = await HexAsync(RightValue("--isolate"));

        Assert.Equal((0, 4, 0), (untrusted.Exit, critical.Exit, trusted.Exit));
        Assert.Equal("critical_path", critical.End.Code);
        Assert.False(wasSetUp, "a command of an untrusted project ran");
        Assert.True(File.Exists(marker), "a command of a trusted project did not run");
        await Checker.Before(Home, Repository).NothingLeftAsync();
    }

    private void Break(string damage)
    {
        switch (damage)
        {
            case "garbage":
                File.WriteAllBytes(Home.StateFile, [.. Enumerable.Range(0, 10_000).Select(number => (byte)(number * 7))]);
                break;
            case "truncated":
                using (var store = File.OpenWrite(Home.StateFile))
                {
                    store.SetLength(5000);
                }

                break;
            case "folder":
                File.Delete(Home.StateFile);
                Directory.CreateDirectory(Home.StateFile);
                break;
            case "newer":
                RaiseSchema();
                break;
        }
    }

    // The schema's number stands in the header of the file, big-endian, at offset 60.
    private void RaiseSchema()
    {
        using var store = File.OpenWrite(Home.StateFile);
        store.Seek(60, SeekOrigin.Begin);
        store.Write([0, 0, 3, 0xE7]);
    }

    private byte[] BytesOfStore() => File.Exists(Home.StateFile) ? File.ReadAllBytes(Home.StateFile) : [];
}
