using Hex.Core.Admission;
using Hex.Core.Conversation;
using Hex.Core.Runs;
using Hex.Exec.Governing;

namespace Hex.Exec.Tests.Governing;

public sealed class GovernorTests : IDisposable
{
    private const long Gigabyte = GoverningScene.Gigabyte;

    private readonly GoverningScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task MemoryIsHeldUntilTheCandidateEndsAndToldWithItsNumbers()
    {
        var grant = await _scene.AdmitAsync();

        var row = Assert.Single(_scene.Ledger.Rows);
        Assert.Equal(("coder:7b", 30_000, 12 * Gigabyte, true), (row.Model, row.ContextTokens, row.ModelBytes, row.IsHeld));
        var told = Assert.IsType<MemoryReserved>(Assert.Single(_scene.Told));
        Assert.Equal((17 * Gigabyte, 24 * Gigabyte), (told.Numbers.RequiredBytes, told.Numbers.AvailableBytes));

        grant.Dispose();

        Assert.Empty(_scene.Owners.Alive);
    }

    [Fact]
    public async Task AModelThatNeverFitsIsRefusedWithItsNumbers()
    {
        _scene.Size = new ModelSize(40 * Gigabyte, 100_000);

        var grant = await _scene.AdmitAsync();

        Assert.Equal("it does not fit into the memory here: needs 48.0 GB (weights 40.0 + cache 3.0 + headroom 4.0 + safety 1.0), has 24.0 GB", grant.Refusal);
        Assert.Empty(_scene.Ledger.Rows);
        Assert.Empty(_scene.Owners.Alive);
    }

    [Fact]
    public async Task AModelWithoutATagIsTheOneTheServerCallsLatest()
    {
        _scene.Residents.Add(new ResidentModel("coder:latest", 12 * Gigabyte, 0, 32_768));
        _scene.Memory = new MachineMemory { AvailableBytes = 5 * Gigabyte };

        using var grant = await _scene.AdmitAsync("coder");

        Assert.Null(grant.Refusal);
    }

    [Fact]
    public async Task OneThatWaitsIsToldOnceAndTakesTheMemoryOfOneThatDies()
    {
        var first = await _scene.AdmitAsync("first:7b");
        var second = _scene.AdmitAsync("second:7b");
        await _scene.Time.WaitForTimerAsync(TimeSpan.FromSeconds(0.5));
        _scene.Time.Advance(TimeSpan.FromSeconds(0.5));
        Assert.Equal([true, false], _scene.Ledger.Rows.Select(row => row.IsHeld));

        first.Dispose();
        await _scene.Time.WaitForTimerAsync(TimeSpan.FromSeconds(0.5));
        _scene.Time.Advance(TimeSpan.FromSeconds(0.5));

        Assert.Null((await second).Refusal);
        Assert.Equal("second:7b", Assert.Single(_scene.Ledger.Rows).Model);
        Assert.Equal(["MemoryReserved", "MemoryAwaited", "MemoryReserved"], _scene.Told.Select(told => told.GetType().Name));
    }

    [Theory]
    [InlineData(false, 600)]
    [InlineData(true, 60)]
    public async Task TheWaitIsBoundedAndShorterWhileOthersWaitBehind(bool hasOthersBehind, int seconds)
    {
        using var scene = new GoverningScene { HasOthersBehind = hasOthersBehind };
        using var first = await scene.AdmitAsync("first:7b");

        var waiting = scene.AdmitAsync("second:7b");
        for (var half = 0; half < 2 * seconds - 1; half++)
        {
            await scene.Time.WaitForTimerAsync(TimeSpan.FromSeconds(0.5));
            Assert.False(waiting.IsCompleted);
            scene.Time.Advance(TimeSpan.FromSeconds(0.5));
        }

        Assert.StartsWith("other runs hold the memory, and it waited", (await waiting).Refusal, StringComparison.Ordinal);
        Assert.Single(scene.Owners.Alive);
    }

    [Fact]
    public async Task WhoIsCancelledWhileItWaitsLeavesNothingAlive()
    {
        using var first = await _scene.AdmitAsync("first:7b");
        using var cancel = new CancellationTokenSource();
        var second = _scene.AdmitAsync("second:7b", cancel.Token);
        await _scene.Time.WaitForTimerAsync(TimeSpan.FromSeconds(0.5));

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.Single(_scene.Owners.Alive);
    }

    [Fact]
    public async Task AnIdleModelIsLetGoOfWhereThatMakesRoom()
    {
        _scene.Memory = new MachineMemory { AvailableBytes = 6 * Gigabyte };
        _scene.Residents.Add(new ResidentModel("idle:14b", 14 * Gigabyte, 0, 32_768));

        using var grant = await _scene.AdmitAsync();

        Assert.Null(grant.Refusal);
        Assert.Empty(_scene.Residents);
        Assert.Equal(["idle:14b"], Assert.IsType<MemoryReserved>(Assert.Single(_scene.Told)).Unloaded);
    }

    [Fact]
    public async Task AServerThatDoesNotLetGoIsToldAsTheReason()
    {
        _scene.Unloads = false;
        _scene.Memory = new MachineMemory { AvailableBytes = 6 * Gigabyte };
        _scene.Residents.Add(new ResidentModel("idle:14b", 14 * Gigabyte, 0, 32_768));

        var asking = _scene.AdmitAsync();
        for (var tenth = 0; tenth < 100; tenth++)
        {
            await _scene.Time.WaitForTimerAsync(TimeSpan.FromSeconds(0.1));
            _scene.Time.Advance(TimeSpan.FromSeconds(0.1));
        }

        Assert.StartsWith("its server does not let go of idle:14b", (await asking).Refusal, StringComparison.Ordinal);
        Assert.Empty(_scene.Owners.Alive);
    }

    [Theory]
    [InlineData("http://127.0.0.1:11434", true)]
    [InlineData("http://localhost:11434", true)]
    [InlineData("http://[::1]:11434", true)]
    [InlineData("http://192.168.1.7:11434", false)]
    [InlineData("https://models.example.com", false)]
    public async Task OnlyAServerOnThisMachineIsJudgedByItsMemory(string address, bool isJudged)
    {
        _scene.Size = new ModelSize(400 * Gigabyte, null);
        _scene.Endpoint = _scene.Endpoint with { Address = address };

        var grant = await _scene.AdmitAsync();

        Assert.Equal(isJudged, grant.Refusal is not null);
        Assert.Equal(isJudged ? [] : [new MemoryUnjudged("candidate", "its server is on another machine")], _scene.Told);
    }

    [Fact]
    public async Task WhatIsUnknownIsAskedAndSaid()
    {
        _scene.Size = new ModelSize(null, null);
        Assert.Null((await _scene.AdmitAsync()).Refusal);

        _scene.Size = new ModelSize(400 * Gigabyte, null);
        _scene.Memory = new MachineMemory();
        Assert.Null((await _scene.AdmitAsync()).Refusal);

        _scene.Memory = new MachineMemory { AvailableBytes = Gigabyte, Unseen = "the GPUs do not answer" };
        Assert.Null((await _scene.AdmitAsync()).Refusal);

        _scene.Residency = null;
        Assert.Null((await _scene.AdmitAsync()).Refusal);

        Assert.Equal(
            ["its server does not tell its size", "what memory this machine has cannot be found out", "the GPUs do not answer", "its server does not tell what its models take"],
            _scene.Told.Cast<MemoryUnjudged>().Select(told => told.Reason));
        Assert.Empty(_scene.Owners.Alive);
    }

    [Fact]
    public async Task ModelsOfAServiceFarAwayAreNothingToTalkAbout()
    {
        _scene.Residency = null;
        _scene.Endpoint = new ModelEndpoint { Name = "far", Dialect = ModelDialect.OpenAI, Address = "https://api.example.com/v1" };

        using var grant = await _scene.AdmitAsync();

        Assert.Null(grant.Refusal);
        Assert.Empty(_scene.Told);
    }

    [Fact]
    public async Task SwitchedOffItLetsEverythingPass()
    {
        using var scene = new GoverningScene { Settings = GovernorSettings.Default with { IsEnabled = false }, Size = new ModelSize(400 * Gigabyte, null) };

        Assert.Null((await scene.AdmitAsync()).Refusal);
        Assert.Empty(scene.Told);
        Assert.Empty(scene.Ledger.Rows);
    }
}
