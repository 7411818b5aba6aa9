using Hex.Nexus.Machine.Memory;
using Hex.Testing.Machine;

namespace Hex.Nexus.Tests.Machine.Memory;

public sealed class OwnerLocksTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AnOwnerLivesUntilItEndsAndLeavesNothing()
    {
        var (mine, others) = (new OwnerLocks(_folder.At("owners")), new OwnerLocks(_folder.At("owners")));
        var owner = mine.Begin();

        Assert.True(others.IsAlive(owner.Id));
        Assert.True(mine.IsAlive(owner.Id));

        owner.Life.Dispose();
        Assert.False(others.IsAlive(owner.Id));
        Assert.Empty(Directory.GetFiles(_folder.At("owners")));
    }

    [Fact]
    public void WhatADeadOneLeftIsClearedAway()
    {
        var owners = new OwnerLocks(_folder.At("owners"));
        Directory.CreateDirectory(_folder.At("owners"));
        File.WriteAllText(_folder.At("owners/dead"), string.Empty);

        Assert.False(owners.IsAlive("dead"));
        Assert.Empty(Directory.GetFiles(_folder.At("owners")));
    }

    [Fact]
    public void OneNobodyKnowsDoesNotLive() => Assert.False(new OwnerLocks(_folder.At("nowhere")).IsAlive("unknown"));
}
