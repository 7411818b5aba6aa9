using Hex.Core.Edits;

namespace Hex.Exec.Repair.Search;

/// <summary>A change to try: one mutation, or two that do not touch each other.</summary>
/// <param name="Mutations">The mutations.</param>
/// <param name="Order">When it is tried: the cost of the change plus that of its place.</param>
/// <param name="Doubt">How little a pass is worth: the less, the likelier it is the wanted change and not one that merely passes.</param>
internal sealed record Variant(IReadOnlyList<Mutation> Mutations, double Order, double Doubt)
{
    /// <summary>The new text of every file it changes, by path.</summary>
    public IReadOnlyDictionary<string, string> Texts() =>
        Mutations.GroupBy(mutation => mutation.File).ToDictionary(group => group.Key.Path, group => Apply([.. group.OrderByDescending(mutation => mutation.Start)]));

    /// <summary>The edit that makes the change.</summary>
    public EditSet ToEdits() => new([.. Texts().OrderBy(text => text.Key, StringComparer.Ordinal).Select(text => new ProposedEdit.Rewrite(text.Key, text.Value))]);

    /// <summary>The change in words, for progress.</summary>
    public override string ToString() => string.Join(" and ", Mutations.Select(mutation =>
        $"{mutation.Operator} at {mutation.File.Path}:{mutation.File.Text.AsSpan(0, mutation.Start).Count('\n') + 1}"));

    private static string Apply(IReadOnlyList<Mutation> lastFirst) =>
        lastFirst.Aggregate(lastFirst[0].File.Text, (text, mutation) => string.Concat(text.AsSpan(0, mutation.Start), mutation.Replacement, text.AsSpan(mutation.End)));
}
