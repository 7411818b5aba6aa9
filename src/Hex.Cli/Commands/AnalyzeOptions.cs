using System.CommandLine;
using Hex.Core.Failures;
using Hex.Exec.Architecture;

namespace Hex.Cli.Commands;

/// <summary>The options of <c>hex analyze</c>.</summary>
internal sealed class AnalyzeOptions
{
    private readonly Option<string?> _format = new("--format") { Description = $"How to print it: {string.Join(", ", AnalyzeFormat.Names)}; --json is short for json", HelpName = "format" };
    private readonly Option<bool> _strict = new("--strict") { Description = "Let warnings count too" };
    private readonly Option<int> _most = new("--max-violations") { Description = "Put up with so many findings that count", HelpName = "number" };
    private readonly Option<string?> _baseline = new("--baseline") { Description = "A file of findings to put up with; only new ones count", HelpName = "file" };
    private readonly Option<bool> _update = new("--update-baseline") { Description = "Write what is found now into the baseline" };
    private readonly Option<string?> _since = new("--since") { Description = "Only what is found in files changed since a commit or branch", HelpName = "revision" };
    private readonly Option<string?> _file = new("--file") { Description = "Only what is found in this file", HelpName = "file" };

    public AnalyzeOptions() => _format.AcceptOnlyFromAmong([.. AnalyzeFormat.Names]);

    public Argument<string?> Path { get; } = new("path") { Description = "The folder to judge; the project around the current one when none is given", Arity = ArgumentArity.ZeroOrOne };

    public Option<string?> Why { get; } = new("--why") { Description = "Tell which layer a file is in, and which rule decided", HelpName = "file" };

    public Option<bool> Watch { get; } = new("--watch") { Description = "Judge again whenever files change, until interrupted" };

    public IReadOnlyList<Option> All => [_format, _strict, _most, _baseline, _update, _since, _file, Why, Watch];

    /// <exception cref="HexException">Two formats are asked for at once.</exception>
    public AnalyzeFormat FormatOf(ParseResult parsed)
    {
        var format = parsed.GetValue(_format);
        if (parsed.WantsJson() && format is not (null or "json"))
            throw HexException.Usage("two_formats", $"--json and --format {format} cannot both be printed", "leave one of them out");

        return parsed.WantsJson() ? AnalyzeFormat.Json : format is null ? AnalyzeFormat.Text : new AnalyzeFormat(format);
    }

    /// <exception cref="HexException">The options contradict each other.</exception>
    public AnalyzeRequest RequestOf(ParseResult parsed, string root, string directory, string? configurationFolder)
    {
        var baseline = parsed.GetValue(_baseline);
        var updates = parsed.GetValue(_update);
        if (updates && baseline is null)
            throw HexException.Usage("no_baseline", "--update-baseline needs to know the file", "name it with --baseline FILE");

        var most = parsed.GetValue(_most);
        if (most < 0)
            throw HexException.Usage("bad_number", $"--max-violations {most} is less than none", "give 0 or more");

        return new AnalyzeRequest(root)
        {
            ConfigurationFolder = configurationFolder,
            IsStrict = parsed.GetValue(_strict),
            MostViolations = most,
            Baseline = baseline is null ? null : System.IO.Path.GetFullPath(baseline, directory),
            UpdatesBaseline = updates,
            Since = parsed.GetValue(_since),
            File = parsed.GetValue(_file) is { } file ? Below(root, file, directory, "--file") : null,
        };
    }

    /// <summary>A file as it is typed in a folder, relative to the root.</summary>
    /// <exception cref="HexException">It lies elsewhere.</exception>
    public static string Below(string root, string file, string directory, string option)
    {
        var relative = System.IO.Path.GetRelativePath(root, System.IO.Path.GetFullPath(file, directory));
        return relative == ".." || relative.StartsWith("../", StringComparison.Ordinal)
            ? throw HexException.Usage("file_elsewhere", $"{option} {file} is not beneath the folder that is judged", "name a file of it, or give the folder as PATH")
            : relative;
    }
}
