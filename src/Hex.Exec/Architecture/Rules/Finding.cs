namespace Hex.Exec.Architecture.Rules;

/// <summary>Something a rule found.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">How much it counts.</param>
/// <param name="Path">The file it is told at, relative to the root.</param>
/// <param name="Subject">What it is about, the same whichever line it stands on: the file used, the name offered.</param>
/// <param name="Message">What was found, in one sentence.</param>
public sealed record Finding(RuleInfo Rule, Severity Severity, string Path, string Subject, string Message)
{
    /// <summary>The line, from 1, or null where the whole file is meant.</summary>
    public int? Line { get; init; }

    /// <summary>The column in characters, from 1, or null.</summary>
    public int? Column { get; init; }

    /// <summary>The way of it, file by file: of a cycle, its files in order.</summary>
    public IReadOnlyList<string> Chain { get; init; } = [];

    /// <summary>What to do about this one, or null where the rule's own hint says it.</summary>
    public string? Advice { get; init; }

    /// <summary>Its stable id: of the rule, the file, the subject, and which of several it is; moved lines do not change it.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Whether the baseline knows it.</summary>
    public bool IsKnown { get; init; }

    /// <summary>The lines around it, or null where they could not be read.</summary>
    public CodeFrame? Frame { get; init; }

    /// <summary>What to do about it.</summary>
    public string Hint => Advice ?? Rule.Hint;
}
