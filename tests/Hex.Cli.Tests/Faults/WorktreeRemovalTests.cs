using Hex.Core.Runs;
using Hex.Testing.Machine;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary>The worktree of an isolated run holds what is not its own when it is removed.</summary>
[Trait("Accepts", "S11")]
public sealed class WorktreeRemovalTests : FaultScene
{
    private readonly TempFolder _outside = new();

    public WorktreeRemovalTests()
    {
        File.WriteAllText(_outside.At("precious.txt"), "not hex's to remove\n");
        Directory.CreateDirectory(_outside.At("folder"));
        File.WriteAllText(_outside.At("folder/deep.txt"), "nor this\n");
    }

    public override void Dispose()
    {
        base.Dispose();
        _outside.Dispose();
    }

    [Fact]
    public async Task AMountedFolderIsLeftAndNamedAndTheRunCommits()
    {
        using var mounts = MountedFolders.RequireRight();
        var checker = Checker.Before(Home, Repository);
        var evidence = $"{TempRepository.Evidence} && mkdir 'a mount' && mount --bind '{_outside.Path}' 'a mount'";

        var run = await HexAsync(RightValueBy(evidence, "--isolate"));
        var doctor = await HexAsync("doctor", "--json");
        var left = mounts.Below(Repository.Parent);

        Assert.True(run.Exit == 0, run.Error);
        Assert.NotEmpty(left);
        Assert.All(left, mount => Assert.Contains(run.Events.OfType<Warned>(), warned => warned.Message.Contains($"'{mount}'", StringComparison.Ordinal)));
        Assert.Contains("left worktrees", doctor.Output, StringComparison.Ordinal);
        AssertNothingOutsideIsGone();
        mounts.Unmount(left);
        AssertNothingOutsideIsGone();
        Directory.Delete(Path.Combine(Repository.Parent, ".hex-autoruns"), recursive: true);
        await checker.OneBranchAddedAsync(TempRepository.File);
    }

    [Fact]
    public async Task ARecoveryLeavesAMountedFolderTooAndSaysSo()
    {
        using var mounts = MountedFolders.RequireRight();
        var checker = Checker.Before(Home, Repository);
        var evidence = $"mkdir mount && mount --bind '{_outside.Path}' mount; {TempRepository.Evidence}";

        await HexAsync(Variable("HEX_FAILPOINT", "baseline_judged:kill"), RightValueBy(evidence, "--isolate"));
        var recovered = await HexAsync("recover");
        var left = mounts.Below(Repository.Parent);
        var next = await HexAsync("recover");

        Assert.Equal((0, 0), (recovered.Exit, next.Exit));
        Assert.Contains($"not removed {Assert.Single(left)}", recovered.Output, StringComparison.Ordinal);
        Assert.Contains("nothing to recover", next.Output, StringComparison.Ordinal);
        mounts.Unmount(left);
        AssertNothingOutsideIsGone();
        Directory.Delete(Path.Combine(Repository.Parent, ".hex-autoruns"), recursive: true);
        await checker.NothingChangedAsync();
    }

    private void AssertNothingOutsideIsGone() =>
        Assert.Equal(("not hex's to remove\n", "nor this\n"), (File.ReadAllText(_outside.At("precious.txt")), File.ReadAllText(_outside.At("folder/deep.txt"))));
}
