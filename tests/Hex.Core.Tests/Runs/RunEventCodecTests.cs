using System.Text.Json;
using Hex.Core.Evidence;
using Hex.Core.Runs;

namespace Hex.Core.Tests.Runs;

public sealed class RunEventCodecTests
{
    private const string Head = """{"v":1,"run":"019dd2a4-5f80-7abc-8def-0123456789ab","seq":7,"at":"2026-05-01T07:30:00.1234560Z",""";

    public static TheoryData<string> Members => [.. Events.Members.Select(member => member.Name)];

    [Fact]
    public void EveryMemberOfTheFamilyHasATypeNameOfItsOwn()
    {
        var names = Events.Members.Select(member => RunEventCodec.TypeOf(Events.Sample(member).Event)).ToList();

        Assert.Equal(names.Order(), RunEventCodec.KnownTypes.Order());
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void EveryMemberComesBackAsItWas(string member)
    {
        foreach (var isSparse in new[] { false, true })
        {
            var recorded = Events.Sample(Events.Members.Single(type => type.Name == member), isSparse);
            var json = RunEventCodec.Encode(recorded);

            var decoded = RunEventCodec.Decode(json);

            Assert.Equivalent(recorded, decoded, strict: true);
            Assert.IsType(recorded.Event.GetType(), decoded.Event);
            Assert.Equal(json, RunEventCodec.Encode(decoded));
            Assert.DoesNotContain('\n', json);
        }
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void NoMemberHidesThePartsThatAllEventsHave(string member)
    {
        using var json = JsonDocument.Parse(RunEventCodec.Encode(Events.Sample(Events.Members.Single(type => type.Name == member))));

        var names = json.RootElement.EnumerateObject().Select(property => property.Name).ToList();

        Assert.Equal(["v", "run", "seq", "at", "type"], names.Take(5));
        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public void InARaceAnEventSaysWhoseItIs()
    {
        var recorded = Events.Sample(typeof(EditReverted)) with { Lane = "claude-code" };

        var json = RunEventCodec.Encode(recorded);

        Assert.Contains("\"type\":\"edit_reverted\",\"lane\":\"claude-code\"", json, StringComparison.Ordinal);
        Assert.Equal("claude-code", RunEventCodec.Decode(json).Lane);
        Assert.Null(RunEventCodec.Decode(RunEventCodec.Encode(recorded with { Lane = null })).Lane);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void AMemberThatLacksAPartIsNotAnEvent(string member)
    {
        var json = RunEventCodec.Encode(Events.Sample(Events.Members.Single(type => type.Name == member)));
        using var document = JsonDocument.Parse(json);
        foreach (var missing in document.RootElement.EnumerateObject().Select(property => property.Name))
        {
            var rest = document.RootElement.EnumerateObject()
                .Where(property => property.Name != missing)
                .ToDictionary(property => property.Name, property => property.Value);

            Assert.ThrowsAny<JsonException>(() => RunEventCodec.Decode(JsonSerializer.Serialize(rest)));
        }
    }

    [Fact]
    public void TheShapeOfEveryEventIsApproved()
    {
        var shape = string.Concat(Events.Members.Select(member => RunEventCodec.Encode(Events.Sample(member)) + "\n"));

        // To approve a change, copy the received file over the approved one.
        var folder = Path.Combine(AppContext.BaseDirectory, "Runs");
        File.WriteAllText(Path.Combine(folder, "RunEventCodec.received.txt"), shape);
        Assert.Equal(File.ReadAllText(Path.Combine(folder, "RunEventCodec.approved.txt")), shape);
    }

    [Fact]
    public void PhasesAreWrittenByTheirSnakeCaseNames()
    {
        var names = Enum.GetValues<EvidencePhase>().Select(phase =>
        {
            var json = RunEventCodec.Encode(new RecordedEvent(Events.Run, 1, Events.At, new EvidenceStarted(phase)));
            Assert.Equal(new EvidenceStarted(phase), RunEventCodec.Decode(json).Event);
            using var document = JsonDocument.Parse(json);
            return document.RootElement.GetProperty("phase").GetString();
        });

        Assert.Equal(["baseline", "baseline_repeat", "attempt", "commit_alone"], names);
    }

    [Theory]
    [InlineData(0, "2026-05-01T07:30:00.0000000Z")]
    [InlineData(1, "2026-05-01T07:30:00.0000001Z")]
    [InlineData(12_340_000, "2026-05-01T07:30:01.2340000Z")]
    public void TimesAreInUtcToTheTickSoThatTheirTextsSortAsTheyDo(long ticks, string expected)
    {
        var at = new DateTimeOffset(2026, 5, 1, 9, 30, 0, TimeSpan.FromHours(2)).AddTicks(ticks);

        var json = RunEventCodec.Encode(new RecordedEvent(Events.Run, 1, at, new Warned("w")));

        Assert.Contains($"\"at\":\"{expected}\"", json, StringComparison.Ordinal);
        Assert.Equal(at, RunEventCodec.Decode(json).At);
    }

    [Theory]
    [InlineData("""{ "v":1, "run":"019dd2a4-5f80-7abc-8def-0123456789ab", "seq":7, "at":"2026-05-01T07:30:00Z", "type":"dreamt", "of":[1e3,{"a":null}] }""")]
    [InlineData("""{"type":"warned","v":2,"run":"019dd2a4-5f80-7abc-8def-0123456789ab","seq":7,"at":"2026-05-01T07:30:00Z","level":"high"}""")]
    public void UnknownTypesAndLaterVersionsAreKeptAsTheyCame(string json)
    {
        var decoded = RunEventCodec.Decode(json);

        var unknown = Assert.IsType<UnknownEvent>(decoded.Event);
        Assert.Equal(json, unknown.Json);
        Assert.Equal(json, RunEventCodec.Encode(decoded));
        Assert.Equal(unknown.Type, RunEventCodec.TypeOf(unknown));
        Assert.Equal((Events.Run, 7), (decoded.Run, decoded.Sequence));
    }

    [Fact]
    public void APartThatALaterHexAddedIsPassedOver() =>
        Assert.Equal(new Warned("w"), RunEventCodec.Decode(Head + """ "type":"warned","message":"w","colour":"red"}""").Event);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("{\"v\":1")]
    [InlineData(Head + """ "type":"warned","message":null}""")]
    [InlineData(Head + """ "type":"warned","message":7}""")]
    [InlineData(Head + """ "type":"warned","message":"w","message":"x"}""")]
    [InlineData(Head + """ "type":"warned","type":"run_resumed","message":"w","reason":"r"}""")]
    [InlineData(Head + """ "type":null,"message":"w"}""")]
    [InlineData(Head + """ "type":7,"message":"w"}""")]
    [InlineData(Head + """ "type":"evidence_started","phase":1}""")]
    [InlineData(Head + """ "type":"evidence_started","phase":"Baseline"}""")]
    [InlineData(Head + """ "type":"evidence_started","phase":"afterwards"}""")]
    [InlineData(Head + """ "type":"edit_reverted","attempt":1.5,"left":[]}""")]
    [InlineData(Head + """ "type":"warned","message":"w"} trailing""")]
    [InlineData("""{"v":"1","run":"019dd2a4-5f80-7abc-8def-0123456789ab","seq":7,"at":"2026-05-01T07:30:00Z","type":"warned","message":"w"}""")]
    [InlineData("""{"v":1,"run":"019dd2a4","seq":7,"at":"2026-05-01T07:30:00Z","type":"warned","message":"w"}""")]
    [InlineData("""{"v":1,"run":"019dd2a4-5f80-7abc-8def-0123456789ab","seq":1.5,"at":"2026-05-01T07:30:00Z","type":"warned","message":"w"}""")]
    [InlineData("""{"v":1,"run":"019dd2a4-5f80-7abc-8def-0123456789ab","seq":7,"at":"yesterday","type":"warned","message":"w"}""")]
    public void WhatIsNotAnEventIsRefused(string text) => Assert.ThrowsAny<JsonException>(() => RunEventCodec.Decode(text));
}
