using System.Text;
using Hex.Core.Edits;
using Hex.Exec.Do;
using Hex.Exec.Edits;

namespace Hex.Exec.Tests.Edits;

/// <summary>Plans edits of one file.</summary>
internal static class Planned
{
    public const string Path = "a.txt";

    public static EditPlan Plan(string content, params ProposedEdit[] edits) => Plan(Encoding.UTF8.GetBytes(content), edits);

    public static EditPlan Plan(byte[]? content, params ProposedEdit[] edits)
    {
        var files = content is null ? new InMemoryFiles() : new InMemoryFiles().With(Path, content);
        return new EditPlanner(files, new AllowedFiles([Path], new HashSet<string>(), new HashSet<string>()), 1_000_000).Plan(new EditSet(edits));
    }

    public static EditPlan Replace(string content, string old, string replacement) => Plan(content, new ProposedEdit.Replace(Path, old, replacement));

    public static string TextOf(EditPlan plan)
    {
        Assert.Null(plan.Refusal);
        return Encoding.UTF8.GetString(Assert.Single(plan.Changes).After!.Value.Span);
    }
}
