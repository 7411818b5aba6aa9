using System.Text.RegularExpressions;

namespace Hex.Exec.Evidence.Recognisers.Shell;

/// <summary>Programs that merely start another one.</summary>
internal static partial class Launchers
{
    private static readonly string[][] Known =
    [
        ["npx", "--yes"], ["npx", "--no-install"], ["npx", "-y"], ["npx"], ["bunx"], ["npm", "exec", "--"], ["pnpm", "exec"], ["pnpm"], ["yarn", "exec"], ["yarn"],
        ["poetry", "run"], ["uv", "run"], ["pipenv", "run"], ["pdm", "run"], ["hatch", "run"],
        ["bundle", "exec"], ["env"], ["time"], ["nice"], ["command"], ["timeout", "*"],
    ];

    /// <summary>The words from the program that is meant: its bare name, then its arguments.</summary>
    /// <returns>The words, or null when an assignment may change what the program prints.</returns>
    public static IReadOnlyList<string>? Strip(IReadOnlyList<string> words)
    {
        while (words.Count > 0)
        {
            if (Assignment().Match(words[0]) is { Success: true } assignment)
            {
                if (Configuration().IsMatch(assignment.Groups["name"].Value))
                    return null;

                words = [.. words.Skip(1)];
            }
            else if (Known.FirstOrDefault(launcher => IsStartOf(launcher, words)) is { } launcher)
                words = [.. words.Skip(launcher.Length)];
            else
                return [BareName(words[0]), .. words.Skip(1)];
        }

        return words;
    }

    /// <summary>A program's name without its folder.</summary>
    public static string BareName(string word) => word[(word.LastIndexOf('/') + 1)..];

    private static bool IsStartOf(string[] launcher, IReadOnlyList<string> words) =>
        words.Count > launcher.Length && launcher.Zip(words).All(pair => pair.First == "*" || pair.First == BareName(pair.Second));

    [GeneratedRegex(@"^(?<name>[A-Za-z_][A-Za-z0-9_]*)=")]
    private static partial Regex Assignment();

    [GeneratedRegex("OPT|ARGS|FLAGS|REPORTER|QUIET|VERBOS|FORMAT|BRIEF")]
    private static partial Regex Configuration();
}
