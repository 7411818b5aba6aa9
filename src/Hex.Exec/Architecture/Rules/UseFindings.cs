using Hex.Exec.Architecture.Model;

namespace Hex.Exec.Architecture.Rules;

/// <summary>Makes findings of uses: one for a file and what it uses, however often it does.</summary>
internal static class UseFindings
{
    public static IEnumerable<Finding> Of(RuleInfo rule, IEnumerable<Dependency> uses, Func<Dependency, string> sentence) =>
        Told(uses.ToList()).GroupBy(use => (use.From.Path, Subject: SubjectOf(use)))
            .Select(same => (First: same.MinBy(use => (use.Via is not null, use.Import.Line, use.Import.Column))!, same.Key.Subject))
            .Select(found => new Finding(rule, Severity.Error, found.First.From.Path, found.Subject, sentence(found.First) + Through(found.First))
            {
                Line = found.First.Import.Line,
                Column = found.First.Import.Column,
            });

    // An import that is wrong by itself is not told again for what lies behind the file it names.
    private static IEnumerable<Dependency> Told(List<Dependency> uses)
    {
        var direct = uses.Where(use => use.Via is null).Select(use => (use.From, use.Import)).ToHashSet();
        return uses.Where(use => use.Via is null || !direct.Contains((use.From, use.Import)));
    }

    // A namespace or package lies in many files; using it is one thing.
    private static string SubjectOf(Dependency use) =>
        use.Import.Target is Core.Code.ImportTarget.Internal { Files.Count: > 1 } ? use.Import.Specifier : use.To.Path;

    private static string Through(Dependency use) => use.Via is { } via ? $", through {via.Path}" : string.Empty;
}
