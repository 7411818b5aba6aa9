using System.Text.RegularExpressions;

namespace Hex.Exec.Evidence.Recognisers.Reading;

/// <summary>The numbers of one summary line by the words beside them.</summary>
internal sealed partial class Counts
{
    private readonly Dictionary<string, long> _numbers = [];

    private Counts(IEnumerable<Match> matches)
    {
        foreach (var match in matches)
            _numbers[match.Groups["word"].Value] = _numbers.GetValueOrDefault(match.Groups["word"].Value) + match.Number("number");
    }

    /// <summary>The sum of the numbers beside any of the words.</summary>
    public long this[params ReadOnlySpan<string> words]
    {
        get
        {
            var sum = 0L;
            foreach (var word in words)
                sum += _numbers.GetValueOrDefault(word);
            return sum;
        }
    }

    /// <summary>Reads "3 passed, 1 timed out".</summary>
    public static Counts NumberFirst(string line) => new(NumberThenWord().Matches(line));

    /// <summary>Reads "Failures: 3, Skipped: 1" and "failures=3, expected failures=1".</summary>
    public static Counts WordFirst(string line) => new(WordThenNumber().Matches(line));

    [GeneratedRegex(@"(?<number>[0-9]{1,9}) (?<word>[a-z]+(?: [a-z]+)?)")]
    private static partial Regex NumberThenWord();

    [GeneratedRegex(@"(?<word>[A-Za-z]+(?: [A-Za-z]+)?)(?:: *|=)(?<number>[0-9]{1,9})", RegexOptions.CultureInvariant)]
    private static partial Regex WordThenNumber();
}
