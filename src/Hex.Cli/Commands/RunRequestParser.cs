using System.CommandLine;
using System.Globalization;
using Hex.Core.Failures;
using Hex.Core.Runs;
using Hex.Nexus.Configuration;

namespace Hex.Cli.Commands;

/// <summary>Turns the options of <c>hex do run</c> into a request that is always valid.</summary>
internal sealed class RunRequestParser(DoRunOptions options, TextReader input)
{
    /// <summary>The longest instruction accepted, in characters.</summary>
    public const int LongestInstruction = 32 * 1024;

    private const int MostAttempts = 100;
    private const int MostSteps = 1000;
    private const int MostLanes = 16;

    /// <summary>Reads everything that does not depend on the configuration, so that a mistake is told first.</summary>
    public async Task<Func<HexSettings, RunRequest>> ParseAsync(ParseResult parsed, string directory, TimeProvider time, CancellationToken cancellationToken)
    {
        var request = new RunRequest
        {
            Id = RunId.New(time),
            Instruction = await InstructionAsync(parsed.GetValue(options.Instruction)!, cancellationToken),
            Directory = directory,
            Files = NotBlank(parsed.GetValue(options.Files), "--file"),
            Include = NotBlank(parsed.GetValue(options.Include), "--include"),
            Evidence = Evidence(parsed.GetValue(options.Evidence)),
            Candidates = Models(NotBlank(parsed.GetValue(options.Models), "--model")),
            Race = Race(parsed.GetValue(options.Race), parsed.GetValue(options.Choose)),
            IsFast = parsed.GetValue(options.Fast),
            IsRecorded = parsed.GetValue(options.Record),
            IsIsolated = parsed.GetValue(options.Isolate),
            AllowsGreen = parsed.GetValue(options.AllowGreen),
            IncludesDirty = parsed.GetValue(options.IncludeDirty),
            IsDryRun = parsed.GetValue(options.DryRun),
        };
        if (request.Files.Count == 0)
            throw Usage("no_file", "no file is named that the run may change", "name one with --file");

        var evidenceTime = Duration(parsed.GetValue(options.EvidenceTimeout), "--evidence-timeout");
        var wallTime = Duration(parsed.GetValue(options.MaxTime), "--max-time");
        var attempts = Number(parsed.GetValue(options.MaxAttempts), "--max-attempts", MostAttempts);
        var steps = Number(parsed.GetValue(options.MaxSteps), "--max-steps", MostSteps);
        var tokens = Number(parsed.GetValue(options.MaxTokens), "--max-tokens", long.MaxValue);
        var cost = Dollars(parsed.GetValue(options.MaxCost));
        var allowsUnpriced = parsed.GetValue(options.AllowUnpriced);
        if (allowsUnpriced && cost is null)
            throw Usage("no_max_cost", "--allow-unpriced is given without a bound on the cost", "set one with --max-cost, or leave it out");

        return settings => request with
        {
            Candidates = request.Candidates.Count > 0 ? request.Candidates : settings.Candidates,
            Limits = settings.Limits with
            {
                EvidenceTime = evidenceTime ?? settings.Limits.EvidenceTime,
                WallTime = wallTime ?? settings.Limits.WallTime,
                Attempts = (int?)attempts ?? settings.Limits.Attempts,
                Steps = (int?)steps ?? settings.Limits.Steps,
                Tokens = tokens ?? settings.Limits.Tokens,
                CostUsd = cost,
                AllowsUnpriced = allowsUnpriced,
            },
        };
    }

    private async Task<string> InstructionAsync(string given, CancellationToken cancellationToken)
    {
        var instruction = (given == "-" ? await InputText.ReadAsync(input, LongestInstruction, cancellationToken) : given).Trim();
        if (instruction.Length == 0)
            throw Usage("blank_instruction", "the instruction is blank", "say in a sentence what to do");

        return instruction.Length <= LongestInstruction
            ? instruction
            : throw Usage("long_instruction", $"the instruction is longer than {LongestInstruction} characters", "say it shorter");
    }

    private static string Evidence(string? given) => string.IsNullOrWhiteSpace(given)
        ? throw Usage("no_evidence", "no command is given that proves the work", "give one with --evidence, such as --evidence \"npm test\"")
        : given;

    private static string[] NotBlank(string[]? values, string option) => values is null ? [] :
        values.Any(string.IsNullOrWhiteSpace) ? throw Usage("blank_value", $"{option} is blank", "give it a value or leave it out") : values;

    private static string[] Models(string[] names) => names.Contains("edits:")
        ? throw Usage("no_edits_file", "--model edits: names no file", "write edits:FILE.json")
        : names;

    private static RaceRule? Race(string? lanes, string? choice)
    {
        var number = Number(lanes, "--race", MostLanes);
        if (choice is not (null or "first" or "smallest"))
            throw Usage("bad_choice", $"--choose \"{choice}\" is no way to choose", "write first or smallest");

        if (choice is not null && number is null)
            throw Usage("no_race", "--choose is given without a race", "say with --race how many may try at once");

        return number is null or 1 ? null : new RaceRule((int)number.Value, choice == "smallest");
    }

    private static TimeSpan? Duration(string? text, string option) => text is null ? null :
        DurationText.TryParse(text, out var duration) ? duration
        : throw Usage("bad_duration", $"{option} \"{text}\" is not a duration", $"write {DurationText.Form}");

    private static long? Number(string? text, string option, long most) => text is null ? null :
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most ? number
        : throw Usage("bad_number", $"{option} \"{text}\" is not a number from 1 to {most}", "write one that is");

    private static decimal? Dollars(string? text) => text is null ? null :
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var dollars) && dollars > 0 ? dollars
        : throw Usage("bad_number", $"--max-cost \"{text}\" is not an amount of dollars", "write one such as 0.50");

    private static HexException Usage(string code, string what, string remedy) => HexException.Usage(code, what, remedy);
}
