namespace Hex.Exec.Evidence.Recognisers.Shell;

/// <summary>The words by which a runner is started.</summary>
internal sealed record RunnerCommand
{
    // Programs that, beside a listing, check nothing of their own.
    private static readonly HashSet<string> Idle = ["cd", "pushd", "popd", "export", "set", "echo", "printf", "true", ":", "mkdir", "pwd"];

    /// <summary>First words that start it, such as <c>python -m pytest</c>; empty when nothing does for certain.</summary>
    public IReadOnlyList<string> Starts { get; init; } = [];

    /// <summary>First words that always list, such as <c>vitest list</c>; <c>*</c> stands for any program, given one of <see cref="Lists"/>.</summary>
    public IReadOnlyList<string> ListStarts { get; init; } = [];

    /// <summary>Arguments with which it runs no test at all.</summary>
    public IReadOnlyList<string> Lists { get; init; } = [];

    /// <summary>Arguments with which it may rightfully print no summary, or another one.</summary>
    public IReadOnlyList<string> Mutes { get; init; } = [];

    /// <summary>Whether the command surely starts the runner and lets its summary be seen.</summary>
    public bool IsStartedBy(string command) => ShellLine.Read(command) is { } calls && calls.Any(call =>
        call.IsCertain && call.IsHeard && Begins(call, Starts) && !Has(call, Lists) && !Has(call, Mutes));

    /// <summary>Whether the command does nothing but list or compile.</summary>
    public bool OnlyListsIn(string command) =>
        ShellLine.Read(command) is { } calls && calls.Any(IsListing) && calls.All(call => Idle.Contains(call.Words[0]) || IsListing(call));

    private bool IsListing(ShellCall call) => Begins(call, Starts) || ListStarts is ["*"]
        ? Has(call, Lists)
        : Begins(call, ListStarts);

    private static bool Begins(ShellCall call, IReadOnlyList<string> starts) => starts.Any(start =>
    {
        var words = start.Split(' ');
        return call.Words.Count >= words.Length && words.Zip(call.Words).All(pair => Matches(pair.First, pair.Second));
    });

    private static bool Has(ShellCall call, IReadOnlyList<string> arguments) => call.Words.Skip(1).Any(word =>
        arguments.Any(argument => word == argument || word.StartsWith(argument + "=", StringComparison.Ordinal)));

    // "python" stands for "python3" and "python3.12" too.
    private static bool Matches(string expected, string word) =>
        word == expected || Launchers.BareName(word) == expected
        || (expected == "python" && word.StartsWith(expected, StringComparison.Ordinal) && word[expected.Length..].All(c => char.IsAsciiDigit(c) || c == '.'));
}
