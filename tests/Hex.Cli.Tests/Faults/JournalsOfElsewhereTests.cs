using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hex.Core.Faults;
using Hex.Testing.Machine;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary>A journal that came with the repository, or in a copy of it: it is only a file.</summary>
[Trait("Accepts", "S11")]
public sealed class JournalsOfElsewhereTests : FaultScene
{
    private const string Run = "01a219c0-f8f4-7276-957a-ac961c5eac97";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OneThatNamesAnotherFolderWritesNothingThere(bool configured)
    {
        using var victim = new TempFolder();
        await File.WriteAllTextAsync(victim.At(".bashrc"), "mine\n", TestContext.Current.CancellationToken);
        if (configured)
        {
            Repository.Git("config", "core.worktree", victim.Path);
        }

        Plant(victim.Path);

        var recovered = await HexAsync("recover");
        var run = await HexAsync(RightValue());

        Assert.Equal("mine\n", await File.ReadAllTextAsync(victim.At(".bashrc"), TestContext.Current.CancellationToken));
        Assert.Equal([victim.At(".bashrc")], Directory.EnumerateFileSystemEntries(victim.Path));
        Assert.NotEqual(0, recovered.Exit);
        Assert.NotEqual(0, run.Exit);
    }

    [Fact]
    public async Task ACopyOfARepositoryWithADeadRunIsPutRightAndTheOriginalIsLeftAlone()
    {
        await KilledInTheMiddleAsync();
        var copy = CopyTo("copy");

        var recovered = await HexCommand.RunAsync(Home, copy, "recover");

        Assert.True(recovered.Exit == 0, recovered.Error);
        Assert.Contains("wrong", await File.ReadAllTextAsync(Path.Combine(copy, TempRepository.File), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("right", Repository.Read(TempRepository.File), StringComparison.Ordinal);
        Assert.NotEmpty(Directory.EnumerateDirectories(Repository.At(".git/hex/journal")));
        Assert.Equal(0, (await HexAsync("recover")).Exit);
        Assert.Contains("wrong", Repository.Read(TempRepository.File), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMovedRepositoryIsPutRightWhereItIsWhateverLiesWhereItWas()
    {
        await KilledInTheMiddleAsync();
        var moved = Path.Combine(Repository.Parent, "moved");
        Directory.Move(Repository.Root, moved);
        Directory.CreateDirectory(Repository.Root);
        var stranger = Path.Combine(Repository.Root, TempRepository.File);
        File.Copy(Path.Combine(moved, TempRepository.File), stranger);

        var recovered = await HexCommand.RunAsync(Home, moved, "recover");

        Assert.True(recovered.Exit == 0, recovered.Error);
        Assert.Contains("wrong", await File.ReadAllTextAsync(Path.Combine(moved, TempRepository.File), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("right", await File.ReadAllTextAsync(stranger, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task KilledInTheMiddleAsync()
    {
        var killed = await HexAsync(Variable(Failpoints.Variable, "edit_written:kill"), RightValue());
        Assert.Equal(137, killed.Exit);
        Assert.Contains("right", Repository.Read(TempRepository.File), StringComparison.Ordinal);
    }

    private string CopyTo(string name)
    {
        var copy = Path.Combine(Repository.Parent, name);
        System.Diagnostics.Process.Start("cp", ["-a", Repository.Root, copy])!.WaitForExit();
        return copy;
    }

    private void Plant(string root)
    {
        var git = Repository.At(".git");
        var folder = Path.Combine(git, "hex", "journal", Run);
        var content = Encoding.UTF8.GetBytes("echo PWNED\n");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "owner"), string.Empty);
        File.WriteAllBytes(Path.Combine(folder, "0001"), content);
        object[] entries =
        [
            new { type = "journal_opened", run = Run, root, git_directory = git, common_directory = git, @base = Repository.Git("rev-parse", "HEAD"), branch = "refs/heads/main", isolated = false },
            new { type = "original_saved", path = ".bashrc", sha256 = Hash(content), mode = 420, saved_as = "0001" },
            new { type = "write_intended", path = ".bashrc", sha256 = Hash(Encoding.UTF8.GetBytes("mine\n")), temporary_name = ".hex-x", made_directories = Array.Empty<string>() },
            new { type = "original_saved", path = ".ssh/authorized_keys", sha256 = Hash(content), mode = 384, saved_as = "0001" },
            new { type = "write_intended", path = ".ssh/authorized_keys", sha256 = (string?)null, temporary_name = ".hex-y", made_directories = Array.Empty<string>() },
        ];
        File.WriteAllLines(Path.Combine(folder, "entries"), entries.Select(entry => JsonSerializer.Serialize(entry)));
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
