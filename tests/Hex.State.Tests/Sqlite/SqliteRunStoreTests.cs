using Hex.Core.Ports;
using Hex.Core.Runs;
using Hex.State.Sqlite;
using Hex.Testing.State;

namespace Hex.State.Tests.Sqlite;

public sealed class SqliteRunStoreTests : RunStoreContract, IDisposable
{
    private readonly StoreFolder _folder = new();

    public SqliteRunStoreTests() => Store = new SqliteRunStore(_folder.Database());

    protected override IRunStore Store { get; }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task WhatWasAppendedIsThereForTheNextProcess()
    {
        var run = Given.Run();
        var end = Given.Event(run.Id, 1, Given.Finished());
        await Store.AddAsync(run, Stop);
        await Store.AppendAsync(end, Stop);

        var later = new SqliteRunStore(_folder.Database());

        var kept = Assert.Single(await later.ListAsync(Given.Project, limit: 1, Stop));
        Assert.Equal(run with { EndedAt = end.At }, kept with { End = null });
        Assert.Equivalent(end.Event, kept.End, strict: true);
        Assert.Equal(RunEventCodec.Encode(end), RunEventCodec.Encode(Assert.Single(await later.EventsAsync(run.Id, Stop))));
    }

    [Fact]
    public async Task AnEventIsKeptAsTheTextItsCodecWrites()
    {
        var run = Given.Run();
        var recorded = Given.Event(run.Id, 1);
        await Store.AddAsync(run, Stop);

        await Store.AppendAsync(recorded, Stop);

        Assert.Equal(RunEventCodec.Encode(recorded), _folder.Ask<string>("SELECT json FROM events"));
        Assert.Equal("warned 2026-05-01T07:30:01.1234567Z", _folder.Ask<string>("SELECT type || ' ' || at FROM events"));
    }
}
