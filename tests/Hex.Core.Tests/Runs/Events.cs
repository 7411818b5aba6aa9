using System.Reflection;
using Hex.Core.Admission;
using Hex.Core.Conversation;
using Hex.Core.Evidence;
using Hex.Core.Runs;

namespace Hex.Core.Tests.Runs;

/// <summary>One sample of every member of the event family, found by reflection, so that a new member cannot be forgotten.</summary>
internal static class Events
{
    public static RunId Run { get; } = new(Guid.Parse("019dd2a4-5f80-7abc-8def-0123456789ab"));

    public static DateTimeOffset At { get; } = new DateTimeOffset(2026, 5, 1, 9, 30, 0, TimeSpan.FromHours(2)).AddTicks(1_234_560);

    public static IReadOnlyList<Type> Members { get; } =
    [
        .. typeof(RunEvent).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(RunEvent)) && type != typeof(UnknownEvent))
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    /// <param name="member">The event's type.</param>
    /// <param name="isSparse">Whether what may be null is null, and lists are empty.</param>
    public static RecordedEvent Sample(Type member, bool isSparse = false)
    {
        var constructor = member.GetConstructors().Single();
        var values = constructor.GetParameters().Select(parameter => Value(parameter, isSparse)).ToArray();
        return new RecordedEvent(Run, 7, At, (RunEvent)constructor.Invoke(values));
    }

    private static object? Value(ParameterInfo parameter, bool isSparse)
    {
        var mayBeNull = new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
        return parameter.ParameterType switch
        {
            _ when mayBeNull && isSparse => null,
            var type when type == typeof(string) => $"the {parameter.Name}: \"größer\" <b>\n\tend",
            var type when type == typeof(bool) => true,
            var type when type == typeof(int) => -3,
            var type when type == typeof(int?) => 8,
            var type when type == typeof(long?) => 6_000_000_000,
            var type when type == typeof(decimal?) => 0.0125m,
            var type when type == typeof(IReadOnlyList<PromptPart>) => isSparse ? Array.Empty<PromptPart>() : new[] { new PromptPart("task", 12) },
            var type when type == typeof(IReadOnlyList<ToolCall>) => isSparse ? Array.Empty<ToolCall>() : new[] { new ToolCall("call_1", "repo_read", "{\"path\": \"a\"}") },
            var type when type == typeof(IReadOnlyList<CandidateReport>) => new[] { new CandidateReport("builtin", CandidateReport.Skipped, "the baseline takes 9 s") },
            var type when type == typeof(long) => 5_000_000_000,
            var type when type == typeof(IReadOnlyList<string>) => isSparse ? Array.Empty<string>() : new[] { "src/a.cs", "b c.txt" },
            var type when type == typeof(RaceRule) => new RaceRule(3, TakesSmallest: true),
            var type when type == typeof(IReadOnlyList<RaceFinisher>) => new[] { new RaceFinisher("builtin", 2, 1, ["src/a.cs"], 1200, isSparse ? null : new TestTally("pytest", 4, 1, 2)) },
            var type when type == typeof(EvidencePhase) => EvidencePhase.BaselineRepeat,
            var type when type == typeof(RunLimits) => new RunLimits { CandidateTime = isSparse ? null : TimeSpan.FromSeconds(90.5), Attempts = 3 },
            var type when type == typeof(MemoryNumbers) => new MemoryNumbers(32_768, 9_000_000_000, isSparse ? null : 6_000_000_000, 1, 2, 3, 4, 5, 24_000_000_000, 6, 7),
            var type when type == typeof(TestTally) => new TestTally("pytest", 4, 1, 2),
            var type => throw new NotSupportedException($"give the samples a value of type {type}"),
        };
    }
}
