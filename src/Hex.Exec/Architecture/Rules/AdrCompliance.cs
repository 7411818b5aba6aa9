using System.Text.RegularExpressions;
using Hex.Core.Code;
using Hex.Core.Failures;
using Hex.Exec.Architecture.Model;

namespace Hex.Exec.Architecture.Rules;

/// <summary>A rule that a decision laid down, held against imports and against the text of the code.</summary>
internal sealed class AdrCompliance : IProjectRule
{
    private readonly AdrRule _rule;
    private readonly SourceTexts _texts;
    private readonly string _prefix;
    private readonly IReadOnlyList<PathGlob> _files;
    private readonly IReadOnlyList<PathGlob> _exclude;
    private readonly IReadOnlyList<Regex> _patterns;
    private readonly IReadOnlyList<PackagePattern> _packages;
    private readonly IReadOnlyList<PathGlob> _targets;

    /// <exception cref="HexException">A glob or a pattern of it cannot be used.</exception>
    public AdrCompliance(AdrRule rule, SourceTexts texts, string prefix)
    {
        (_rule, _texts, _prefix) = (rule, texts, prefix);
        _files = [.. rule.Files.Select(PathGlob.Parse)];
        _exclude = [.. rule.Exclude.Select(PathGlob.Parse)];
        _patterns = [.. rule.Texts.Select(Regex.Escape).Concat(rule.Patterns).Select(pattern => Compile(rule, pattern))];
        _packages = [.. rule.Imports.Select(name => new PackagePattern(name))];
        _targets = [.. rule.Imports.Where(name => name.Contains('/', StringComparison.Ordinal) && !name.StartsWith('@')).Select(PathGlob.Parse)];
        Info = new RuleInfo(
            $"adr/{rule.Id}", RuleKind.Violation, rule.Message,
            rule.Decision.Length > 0 ? $"{rule.Decision} decided it." : "A decision of the project says so.", rule.Message)
        {
            Wrong = [],
            Right = [],
        };
    }

    public RuleInfo Info { get; }

    public string Place => ".hex/adr-rules.yaml";

    /// <inheritdoc />
    public bool Concerns(ArchitectureModel model) => model.Sources.Any(Holds);

    public IEnumerable<Finding> Check(ArchitectureModel model) => model.Sources.Where(Holds).SelectMany(file => Imports(file).Concat(Lines(file)));

    private bool Holds(ModelFile file) =>
        (_files.Count == 0 || _files.Any(glob => glob.Matches(_prefix + file.Path))) && !_exclude.Any(glob => glob.Matches(_prefix + file.Path));

    private IEnumerable<Finding> Imports(ModelFile file) => file.Source.Imports
        .Select(import => (Import: import, Name: import.Target switch
        {
            ImportTarget.External external when _packages.Any(pattern => pattern.Matches(external.Package)) => external.Package,
            ImportTarget.Internal found => found.Files.FirstOrDefault(path => _targets.Any(glob => glob.Matches(_prefix + path))),
            _ => null,
        }))
        .Where(found => found.Name is not null).DistinctBy(found => found.Name)
        .Select(found => Finding(file, $"import {found.Name}", found.Import.Line, found.Import.Column));

    private IEnumerable<Finding> Lines(ModelFile file)
    {
        if (_patterns.Count == 0)
            yield break;

        if (_texts.CodeOf(file.Source) is not { } lines)
        {
            yield return new Finding(Info, Severity.Warning, file.Path, "unreadable", $"{file.Path} could not be read, so {Info.Id} was not held against it");
            yield break;
        }

        foreach (var (index, line) in lines.Index())
        {
            if (_patterns.Select(pattern => pattern.Match(line)).FirstOrDefault(match => match.Success) is { } match)
                yield return Finding(file, _texts.LinesOf(file.Path)![index].Trim(), index + 1, match.Index + 1);
        }
    }

    private Finding Finding(ModelFile file, string subject, int line, int column) =>
        new(Info, _rule.IsWarning ? Severity.Warning : Severity.Error, file.Path, subject, _rule.Message) { Line = line, Column = column };

    private static Regex Compile(AdrRule rule, string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw HexException.Usage(
                "bad_adr_rule", $".hex/adr-rules.yaml:{rule.Line}: the pattern '{pattern}' of '{rule.Id}' cannot be used", "write a regular expression without look-around or back-references");
        }
    }
}
