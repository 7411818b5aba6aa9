using Hex.Testing.Machine;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary>A disk without room, or without permission, under the repository or under hex's own data.</summary>
[Trait("Accepts", "F5")]
public sealed class SmallDiskTests : IDisposable
{
    private readonly SmallDisk _disk = new();
    private readonly TestHome _home = new();

    // The less room there is, the earlier a run meets the end of the disk.
    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(12)]
    [InlineData(24)]
    [InlineData(40)]
    [InlineData(56)]
    [InlineData(72)]
    [InlineData(96)]
    public async Task ARepositoryWithoutRoomIsToldAndTheRunWorksOnceThereIs(int kilobytesLeft)
    {
        using var repository = new TempRepository(_disk.Path);
        var checker = Checker.Before(_home, repository);

        Fill(kilobytesLeft);
        var full = await RunAsync(repository, _home.Path);
        File.Delete(Filler);
        var recovered = await HexCommand.RunAsync(_home, repository.Root, "recover");

        Assert.Equal(0, recovered.Exit);
        if (full.Exit == 0)
        {
            await checker.OneCommitAddedAsync(TempRepository.File);
            return;
        }

        ToldNoSpace(full);
        await checker.NothingChangedAsync();
        Assert.Equal(0, (await RunAsync(repository, _home.Path)).Exit);
        await checker.OneCommitAddedAsync(TempRepository.File);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(16)]
    [InlineData(48)]
    [InlineData(80)]
    [InlineData(112)]
    [InlineData(144)]
    [InlineData(192)]
    public async Task AStoreWithoutRoomIsToldAndTheRunWorksOnceThereIs(int kilobytesLeft)
    {
        using var repository = new TempRepository();
        var checker = Checker.Before(_home, repository);

        Fill(kilobytesLeft);
        var full = await RunAsync(repository, _disk.Path);
        File.Delete(Filler);
        var recovered = await RecoverAsync(repository, _disk.Path);

        Assert.Equal(0, recovered.Exit);
        if (repository.Git("rev-list", "--count", "main") == "2")
        {
            await checker.OneCommitAddedAsync(TempRepository.File);
            return;
        }

        ToldNoSpace(full);
        await checker.NothingChangedAsync();
        Assert.Equal(0, (await RunAsync(repository, _disk.Path)).Exit);
        await checker.OneCommitAddedAsync(TempRepository.File);
    }

    [Fact]
    [Trait("Accepts", "F7")]
    public async Task AReadOnlyRepositoryIsRefusedByName()
    {
        using var repository = new TempRepository(_disk.Path);
        var checker = Checker.Before(_home, repository);

        _disk.MakeReadOnly();
        var result = await RunAsync(repository, _home.Path);

        Assert.Equal((3, "no_permission"), (result.Exit, result.End.Code));
        Assert.Contains(repository.At(".git"), result.Error, StringComparison.Ordinal);
        await checker.NothingChangedAsync();
    }

    [Fact]
    [Trait("Accepts", "F7")]
    public async Task AReadOnlyDataFolderIsRefusedByName()
    {
        using var repository = new TempRepository();
        var checker = Checker.Before(_home, repository);

        _disk.MakeReadOnly();
        var result = await RunAsync(repository, _disk.Path);

        Assert.Equal(3, result.Exit);
        Assert.Contains(_disk.Path, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        await checker.NothingChangedAsync();
    }

    public void Dispose()
    {
        _disk.Dispose();
        _home.Dispose();
    }

    private string Filler => Path.Combine(_disk.Path, "filler");

    private void Fill(int kilobytesLeft)
    {
        using var file = new FileStream(Filler, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        var page = new byte[4096];
        try
        {
            while (true)
            {
                file.Write(page);
            }
        }
        catch (IOException)
        {
            file.SetLength(Math.Max(0, file.Length - (kilobytesLeft * 1024)));
        }
    }

    private Task<HexResult> RunAsync(TempRepository repository, string data) => HexCommand.RunAsync(
        _home, repository.Root, DataIn(data),
        "do", "run", "put the value right", "--file", TempRepository.File, "--evidence", TempRepository.Evidence, "--json",
        "--model", repository.Proposals(("wrong", "right")));

    private Task<HexResult> RecoverAsync(TempRepository repository, string data) => HexCommand.RunAsync(_home, repository.Root, DataIn(data), "recover");

    private static Dictionary<string, string?> DataIn(string folder) => new() { ["XDG_DATA_HOME"] = Path.Combine(folder, "data") };

    private static void ToldNoSpace(HexResult result)
    {
        Assert.Equal(3, result.Exit);
        var sentence = Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("space", sentence, StringComparison.Ordinal);
    }
}
