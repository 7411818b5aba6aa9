using Hex.Analysis.Syntax;

namespace Hex.Analysis.Resolution.Go;

/// <summary>The names in the code of a file, by what stands before their first point.</summary>
internal sealed class GoUses
{
    private readonly Dictionary<string, List<string>> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameUse> _heads = new(StringComparer.Ordinal);

    public GoUses(FileSyntax syntax)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var use in syntax.Uses)
        {
            if (use.Role == NameRole.Key)
                Keys.Add(use);

            if (use.Role is not (NameRole.Type or NameRole.Value))
                continue;

            var point = use.Name.IndexOf('.', StringComparison.Ordinal);
            var head = point < 0 ? use.Name : use.Name[..point];
            _heads.TryAdd(head, use);
            if (point < 0)
                continue;

            if (!_members.TryGetValue(head, out var members))
                _members[head] = members = [];

            if (known.Add(use.Name))
                members.Add(use.Name[(point + 1)..]);
        }
    }

    /// <summary>The names that stand alone or first, each where it stands first.</summary>
    public IReadOnlyDictionary<string, NameUse> Heads => _heads;

    /// <summary>The names before colons that are fields or values.</summary>
    public List<NameUse> Keys { get; } = [];

    /// <summary>What is taken of what is called so.</summary>
    public List<string> Of(string head) => _members.GetValueOrDefault(head) ?? [];
}
