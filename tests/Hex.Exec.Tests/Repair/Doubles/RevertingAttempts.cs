using Hex.Core.Edits;
using Hex.Core.Evidence;
using Hex.Exec.Candidates;
using Hex.Exec.Evidence;
using Hex.Exec.Runs;

namespace Hex.Exec.Tests.Repair.Doubles;

/// <summary>Applies proposed edits in a folder, runs the evidence there, and reverts them unless it passes.</summary>
internal sealed class RevertingAttempts(EvidenceRunner runner, EvidenceSpec spec, int left) : IAttempts
{
    public int Left { get; private set; } = left;

    public int Count => Proposed.Count;

    public List<EditSet> Proposed { get; } = [];

    /// <summary>Edits to refuse whatever the evidence says.</summary>
    public int Refusing { get; set; }

    public void StartTurn(RunLog log)
    {
        // Its log is the test's, whoever proposes.
    }

    public async Task<AttemptResult> ProposeAsync(EditSet edits, CancellationToken cancellationToken)
    {
        Left--;
        Proposed.Add(edits);
        if (Refusing-- > 0)
        {
            return new AttemptResult(false, "refused by the test", null);
        }

        var before = edits.Edits.ToDictionary(edit => edit.Path, edit => File.ReadAllBytes(Path.Combine(spec.Root, edit.Path)));
        foreach (var edit in edits.Edits)
        {
            Write(edit.Path, System.Text.Encoding.UTF8.GetBytes(Content(edit)));
        }

        var report = await runner.RunAsync(spec, cancellationToken);
        var passed = report.Verdict is EvidenceVerdict.Passed;
        if (!passed)
        {
            before.ToList().ForEach(file => Write(file.Key, file.Value));
        }

        return new AttemptResult(passed, report.Output.ToText(), report);
    }

    private string Content(ProposedEdit edit) => edit switch
    {
        ProposedEdit.Rewrite rewrite => rewrite.Content,
        ProposedEdit.Replace replace => File.ReadAllText(Path.Combine(spec.Root, edit.Path)).Replace(replace.OldText, replace.NewText, StringComparison.Ordinal),
        _ => throw new NotSupportedException($"give this double a way to apply {edit}"),
    };

    private void Write(string path, byte[] content)
    {
        File.WriteAllBytes(Path.Combine(spec.Root, path), content);
        File.SetLastWriteTimeUtc(Path.Combine(spec.Root, path), DateTime.UtcNow + TimeSpan.FromHours(1));
    }
}
