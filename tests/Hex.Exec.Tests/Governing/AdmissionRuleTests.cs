using Hex.Core.Admission;
using Hex.Exec.Governing;

namespace Hex.Exec.Tests.Governing;

public sealed class AdmissionRuleTests
{
    private const long Megabyte = 1024 * 1024;
    private const long Gigabyte = 1024 * Megabyte;
    private const string Server = "loopback:11434";

    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;

    // The cases the original was specified with: 29 GB on 15.8 GB of GPU memory and 16 GB of RAM go elsewhere, 14 GB stay.
    [Theory]
    [InlineData(29_000, 15_800, 16_000, false)]
    [InlineData(14_000, 15_800, 16_000, true)]
    public void TheCasesOfTheOriginalAreDecidedAsThere(long size, long accelerator, long available, bool fits)
    {
        var ask = Ask(size * Megabyte) with { HeadroomBytes = 4000 * Megabyte, SafetyBytes = 1500 * Megabyte };

        Assert.Equal(fits, Decide(ask, View(available * Megabyte, accelerator * Megabyte)) is AdmissionVerdict.Admitted);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public void WhatIsThereToTheByteIsEnough(long more, bool fits)
    {
        var ask = Ask(10) with { CacheBytes = 5, HeadroomBytes = 3, SafetyBytes = 2 };

        Assert.Equal(fits, Decide(ask, View(20 + more, 0)) is AdmissionVerdict.Admitted);
    }

    [Fact]
    public void NothingAskedOfNothingIsAdmitted() => Assert.IsType<AdmissionVerdict.Admitted>(Decide(Ask(0), View(0, 0)));

    [Fact]
    public void TheLargestNumbersDoNotOverflowIntoAYes()
    {
        var ask = Ask(long.MaxValue) with { CacheBytes = long.MaxValue, HeadroomBytes = long.MaxValue, SafetyBytes = long.MaxValue };

        Assert.IsType<AdmissionVerdict.TooBig>(Decide(ask, View(long.MaxValue, 0)));
    }

    [Fact]
    public void AcceleratorsAreFilledFirstAndTheRestGoesIntoMainMemory()
    {
        var verdict = Decide(Ask(20) with { CacheBytes = 4 }, View(9, 15));

        Assert.Equal((9L, 9L), (verdict.Numbers.FootprintBytes, verdict.Numbers.RequiredBytes));
        Assert.IsType<AdmissionVerdict.Admitted>(verdict);
    }

    [Fact]
    public void AnUnknownCacheCountsAsNothingAndIsSaid()
    {
        var verdict = Decide(Ask(20) with { CacheBytes = null }, View(20, 0));

        Assert.IsType<AdmissionVerdict.Admitted>(verdict);
        Assert.Contains("cache unknown", MemoryText.Of(verdict.Numbers), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1000, 0)]
    [InlineData(4000, 0)]
    [InlineData(8000, 6)]
    public void AModelInMemoryTakesNothingMoreUnlessALongerContextIsAsked(int context, long footprint)
    {
        var view = View(5, 0) with { Residents = [new ResidentModel("coder:7b", 24, 24, 4000)] };

        Assert.Equal(footprint, Decide(Ask(30) with { ContextTokens = context }, view).Numbers.FootprintBytes);
    }

    [Fact]
    public void AModelLoadedForAnUnknownContextIsCountedForWhatItHas()
    {
        var view = View(5, 0) with { Residents = [new ResidentModel("coder:7b", 24, 24, null)] };

        Assert.Equal(6, Decide(Ask(30), view).Numbers.FootprintBytes);
    }

    [Fact]
    public void TwoRunsShareTheWeightsOfOneModelAtOneServer()
    {
        var other = Row("other", 1, isHeld: true) with { ModelBytes = 30, HeadroomBytes = 4 };
        var ask = Ask(30) with { HeadroomBytes = 4 };

        var (shared, elsewhere) = (Decide(ask, View(38, 0), other), Decide(ask, View(38, 0), other with { Server = "loopback:1" }));

        Assert.Equal((0L, 34L), (shared.Numbers.FootprintBytes, shared.Numbers.ReservedBytes));
        Assert.IsType<AdmissionVerdict.Admitted>(shared);
        Assert.IsType<AdmissionVerdict.Waits>(elsewhere);
    }

    [Fact]
    public void WhatAnotherRunHasLoadedIsNotChargedTwice()
    {
        var other = Row("other", 1, isHeld: true) with { Model = "other:1b", ModelBytes = 30, HeadroomBytes = 4 };
        var loaded = View(14, 0) with { Residents = [new ResidentModel("other:1b", 30, 0, 4000)] };

        Assert.Equal(34, Decide(Ask(10), View(44, 0), other).Numbers.ReservedBytes);
        Assert.Equal(4, Decide(Ask(10), loaded, other).Numbers.ReservedBytes);
        Assert.IsType<AdmissionVerdict.Admitted>(Decide(Ask(10), loaded, other));
    }

    [Fact]
    public void WhatOthersReservedOnAcceleratorsIsNotGivenTwice()
    {
        var other = Row("other", 1, isHeld: true) with { Model = "other:1b", ModelBytes = 15, HeadroomBytes = 0 };

        var numbers = Decide(Ask(10), View(100, 20), other).Numbers;

        Assert.Equal((5L, 5L, 0L), (numbers.AcceleratorBytes, numbers.FootprintBytes, numbers.ReservedBytes));
    }

    [Fact]
    public void AModelNobodyUsesHasToGoIfThatMakesRoom()
    {
        var view = View(10, 0) with { Residents = [new ResidentModel("small:1b", 3, 0, 1), new ResidentModel("idle:14b", 12, 0, 1), new ResidentModel("busy:14b", 50, 0, 4000)] };
        var other = Row("other", 1, isHeld: true) with { Model = "busy:14b", ModelBytes = 50 };

        var admitted = Assert.IsType<AdmissionVerdict.Admitted>(Decide(Ask(20), view, other));

        Assert.Equal(["idle:14b"], admitted.Unload.Select(model => model.Name));
    }

    [Fact]
    public void WhatFitsOnceOthersAreGoneWaitsAndWhatNeverFitsDoesNot()
    {
        var other = Row("other", 1, isHeld: true) with { Model = "other:1b", ModelBytes = 30, HeadroomBytes = 4 };

        Assert.IsType<AdmissionVerdict.Waits>(Decide(Ask(40), View(50, 0), other));
        Assert.IsType<AdmissionVerdict.TooBig>(Decide(Ask(60), View(50, 0) with { TotalBytes = 50 }, other));
        Assert.IsType<AdmissionVerdict.TooBig>(Decide(Ask(60), View(50, 0)));
    }

    [Fact]
    public void NobodyOvertakesOneThatCameEarlierThoughItWouldFit()
    {
        var waiting = Row("earlier", 1, isHeld: false);
        var later = Row("later", 9, isHeld: false);

        var verdict = Decide(Ask(1), View(50, 0), waiting, later);

        Assert.Equal(1, Assert.IsType<AdmissionVerdict.Waits>(verdict).Ahead);
    }

    [Fact]
    public void OneThatWaitsAndLooksNoMoreIsPassed()
    {
        var stopped = Row("earlier", 1, isHeld: false) with { LookedAt = Now - AdmissionRule.LongestSilence };

        Assert.IsType<AdmissionVerdict.Admitted>(Decide(Ask(1), View(50, 0), stopped));
    }

    [Fact]
    public void ALookRemovesTheDeadKeepsTheTicketAndTakesTheMemory()
    {
        Reservation[] rows = [Row("dead", 1, isHeld: true) with { ModelBytes = 50 }, Row("me", 4, isHeld: false), Row("younger", 6, isHeld: false)];

        var (change, verdict) = LedgerLook.Take(rows, Ask(40), View(50, 0), Now, owner => owner != "dead");

        Assert.IsType<AdmissionVerdict.Admitted>(verdict);
        Assert.Equal(["dead"], change.Removed);
        Assert.Equal(("me", 4L, true), (change.Put!.Owner, change.Put.Ticket, change.Put.IsHeld));
    }

    [Fact]
    public void WhoeverIsRefusedLeavesTheLedger()
    {
        var (change, verdict) = LedgerLook.Take([Row("me", 4, isHeld: false)], Ask(60), View(50, 0), Now, _ => true);

        Assert.IsType<AdmissionVerdict.TooBig>(verdict);
        Assert.Equal(["me"], change.Removed);
        Assert.Null(change.Put);
    }

    private static AdmissionVerdict Decide(MemoryAsk ask, MemoryView view, params Reservation[] others) => AdmissionRule.Decide(ask, 5, view, others, Now);

    private static MemoryView View(long available, long accelerator) => new(available, null, accelerator, []);

    private static MemoryAsk Ask(long weights) => new()
    {
        Owner = "me",
        Run = "run",
        Server = Server,
        Model = "coder:7b",
        ContextTokens = 4000,
        WeightBytes = weights,
        CacheBytes = 0,
        HeadroomBytes = 0,
        SafetyBytes = 0,
    };

    private static Reservation Row(string owner, long ticket, bool isHeld) => new()
    {
        Owner = owner,
        Ticket = ticket,
        IsHeld = isHeld,
        Run = "run",
        Server = Server,
        Model = "coder:7b",
        ContextTokens = 4000,
        ModelBytes = 10,
        HeadroomBytes = 0,
        LookedAt = Now,
    };
}
