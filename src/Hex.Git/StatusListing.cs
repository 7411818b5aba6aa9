using System.Text;
using Hex.Core.Repositories;

namespace Hex.Git;

/// <summary>Reads <c>git status --porcelain=v2 --branch -z</c>.</summary>
internal static class StatusListing
{
    /// <summary>Reads the listing.</summary>
    /// <param name="listing">The bytes git printed.</param>
    /// <param name="root">The root of the working tree: an untracked link there that only carries build inputs is left out.</param>
    /// <param name="stamp">Tells a path's stamp.</param>
    public static WorkTreeState Parse(ReadOnlySpan<byte> listing, string root, Func<string, string> stamp)
    {
        var (head, branch) = (string.Empty, (string?)null);
        var entries = new Dictionary<string, WorkTreeEntry>(StringComparer.Ordinal);
        foreach (var record in Encoding.UTF8.GetString(listing).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (record)
            {
                case ['#', ..] when record.StartsWith("# branch.oid ", StringComparison.Ordinal):
                    head = record["# branch.oid ".Length..];
                    break;
                case ['#', ..] when record.StartsWith("# branch.head ", StringComparison.Ordinal):
                    branch = record["# branch.head ".Length..] is var name && name == "(detached)" ? null : $"refs/heads/{name}";
                    break;
                case ['?', ' ', .. var path] when !CarriedLink.Is(root, path):
                    entries[path] = new WorkTreeEntry(IsTracked: false, ' ', '?', stamp(path));
                    break;
                case ['1', ' ', var index, var file, ..]:
                    Add(record, fieldsBeforePath: 8, index, file);
                    break;
                case ['u', ' ', var index, var file, ..]:
                    Add(record, fieldsBeforePath: 10, index, file);
                    break;
            }
        }

        return new WorkTreeState(head, branch, entries);

        void Add(string record, int fieldsBeforePath, char index, char file)
        {
            var path = record.Split(' ', fieldsBeforePath + 1)[fieldsBeforePath];
            entries[path] = new WorkTreeEntry(IsTracked: true, Blank(index), Blank(file), stamp(path));
        }
    }

    private static char Blank(char letter) => letter == '.' ? ' ' : letter;
}
