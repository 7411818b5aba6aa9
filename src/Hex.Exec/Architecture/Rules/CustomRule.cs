using System.Text.RegularExpressions;
using Hex.Core.Failures;
using Hex.Exec.Architecture.Model;

namespace Hex.Exec.Architecture.Rules;

/// <summary>A line of <c>analysis.rules</c>: <c>NAME: FROM must not import TO; REASON</c>.</summary>
internal sealed partial class CustomRule : IProjectRule
{
    public const string Form = "write \"NAME: FROM must not import TO; REASON\" or \"… may only import …\", where FROM and TO are globs, layer:NAME or package:NAME, parted by commas";

    private readonly bool _mayOnly;
    private readonly bool _isWarning;
    private readonly IReadOnlyList<CustomPlace> _from;
    private readonly IReadOnlyList<CustomPlace> _to;

    private CustomRule(RuleInfo info, bool mayOnly, bool isWarning, IReadOnlyList<CustomPlace> from, IReadOnlyList<CustomPlace> to) =>
        (Info, _mayOnly, _isWarning, _from, _to) = (info, mayOnly, isWarning, from, to);

    public RuleInfo Info { get; }

    public string Place => ".hex/project.json";

    /// <exception cref="HexException">It is no rule.</exception>
    public static CustomRule Parse(string line, string prefix)
    {
        var match = Grammar().Match(line.Trim());
        if (!match.Success)
            throw HexException.Usage("bad_rule", $"\"{line}\" in analysis.rules is no rule", Form);

        var reason = match.Groups["reason"].Value.Trim();
        var info = new RuleInfo(
            $"custom/{match.Groups["name"].Value}", RuleKind.Violation, match.Groups["what"].Value.Trim(),
            reason.Length > 0 ? reason : "The project's configuration says so.", "See analysis.rules in .hex/project.json.")
        {
            Wrong = [],
            Right = [],
        };
        return new CustomRule(
            info, match.Groups["verb"].Value == "may only import", match.Groups["warning"].Success,
            CustomPlace.ParseAll(match.Groups["from"].Value, prefix), CustomPlace.ParseAll(match.Groups["to"].Value, prefix));
    }

    public IEnumerable<Finding> Check(ArchitectureModel model)
    {
        var files = UseFindings.Of(
            Info,
            model.Dependencies.Where(use => _from.Any(place => place.Holds(use.From)) && IsWrong(_to.Any(place => place.Holds(use.To)), use)),
            use => $"{use.From.Path} uses {use.To.Path}: {Info.Title}");
        return files.Concat(PackageFindings(model)).Select(finding => finding with { Severity = _isWarning ? Severity.Warning : Severity.Error });
    }

    /// <inheritdoc />
    public bool Concerns(ArchitectureModel model) => model.Sources.Any(file => _from.Any(place => place.Holds(file)));

    // What may only use some places may still use its own.
    private bool IsWrong(bool isNamed, Dependency use) => _mayOnly ? !isNamed && !_from.Any(place => place.Holds(use.To)) : isNamed;

    private IEnumerable<Finding> PackageFindings(ArchitectureModel model)
    {
        if (!_to.Any(place => place.IsPackage))
            return [];

        return
            from file in model.Sources
            where _from.Any(place => place.Holds(file))
            from use in file.Source.Imports
            let package = (use.Target as Core.Code.ImportTarget.External)?.Package
            where package is not null && _to.Any(place => place.Holds(package)) != _mayOnly
            group use by (file, package) into uses
            select new Finding(Info, Severity.Error, uses.Key.file.Path, uses.Key.package, $"{uses.Key.file.Path} uses the package {uses.Key.package}: {Info.Title}")
            {
                Line = uses.First().Line,
                Column = uses.First().Column,
            };
    }

    [GeneratedRegex(@"^(?<name>[\w-]+)(?<warning>\s*\(warning\))?:\s*(?<what>(?<from>\S.*?)\s+(?<verb>must not import|may only import)\s+(?<to>[^;]+?))\s*(?:;\s*(?<reason>.*))?$")]
    private static partial Regex Grammar();
}
