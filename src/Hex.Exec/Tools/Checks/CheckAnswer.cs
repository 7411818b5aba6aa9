using Hex.Core.Commands;
using Hex.Exec.Evidence;

namespace Hex.Exec.Tools.Checks;

/// <summary>Words the end of a check. Only a command that ran, succeeded and found nothing is ok.</summary>
internal static class CheckAnswer
{
    private const int MostErrors = 30;
    private const int LongestError = 400;
    private const int TailLines = 30;
    private const int TailLetters = 4000;

    /// <summary>The answer of a check whose command ended.</summary>
    /// <param name="subject">What was checked.</param>
    /// <param name="command">The command as people know it.</param>
    /// <param name="result">How it ended.</param>
    /// <param name="place">Where it ran.</param>
    /// <param name="found">What it said is wrong.</param>
    public static ToolAnswer Of(string subject, string command, CommandResult result, CheckPlace place, IEnumerable<Diagnostic> found)
    {
        var errors = found.Distinct().ToList();
        return result switch
        {
            { End: CommandEnd.NotStarted } => Unavailable($"{command} could not be started ({result.StartError})"),
            { End: CommandEnd.TimedOut } => ToolAnswer.Error($"{command} did not end within {CheckCommand.Limit.TotalSeconds:0} s on {subject}; nothing is known.{Tail(result, place)}"),
            { End: CommandEnd.Exited, ExitCode: CheckCommand.Missing } when errors.Count == 0 => Unavailable($"{command} could not run.{Tail(result, place)}"),
            _ when errors.Count > 0 => ToolAnswer.Error(Told(subject, errors)),
            { IsSuccess: true } => ToolAnswer.Ok($"{subject}: no errors ({command})."),
            _ => ToolAnswer.Error($"{command} failed on {subject} ({HowItEnded(result)}).{Tail(result, place)}"),
        };
    }

    /// <summary>The answer of a check that cannot be made here. It is not ok: nothing was checked.</summary>
    public static ToolAnswer Unavailable(string why) => ToolAnswer.Error($"unavailable: {why}");

    /// <summary>The text of an output, fit to be read.</summary>
    public static string Text(CapturedOutput output) => TerminalText.WithoutEscapes(output.ToText());

    private static string HowItEnded(CommandResult result) => result.Signal is { } signal ? $"ended by signal {signal}" : $"exit code {result.ExitCode}";

    private static string Told(string subject, List<Diagnostic> errors)
    {
        var rest = errors.Count > MostErrors ? $"\n[{errors.Count - MostErrors} more]" : string.Empty;
        return $"{subject}: {errors.Count} {(errors.Count == 1 ? "error" : "errors")}\n{string.Join('\n', errors.Take(MostErrors).Select(Short))}{rest}";
    }

    private static string Short(Diagnostic error) =>
        error.ToString() is var text && text.Length > LongestError ? $"{text[..AnswerBound.Length(text, LongestError)]}…" : text;

    private static string Tail(CommandResult result, CheckPlace place)
    {
        var text = place.Shorten($"{Text(result.Output)}\n{Text(result.Error)}".Trim());
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var tail = string.Join('\n', lines.TakeLast(TailLines));
        return tail.Length == 0 ? string.Empty : $"\n{(tail.Length > TailLetters ? $"…{tail[^(char.IsLowSurrogate(tail[^TailLetters]) ? TailLetters - 1 : TailLetters)..]}" : tail)}";
    }
}
