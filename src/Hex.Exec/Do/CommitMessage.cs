using Hex.Core.Repositories;
using Hex.Core.Runs;

namespace Hex.Exec.Do;

/// <summary>Words the message of a run's commit.</summary>
internal static class CommitMessage
{
    private const int SubjectLength = 72;
    private const int EvidenceLength = 400;

    /// <summary>The first line: the instruction's first line, cut at a word.</summary>
    public static string Subject(string instruction)
    {
        var line = OneLine(instruction.Trim().Split('\n')[0]);
        if (line.Length <= SubjectLength)
        {
            return line;
        }

        var cut = line.LastIndexOf(' ', SubjectLength - 1);
        return line[..(cut > SubjectLength / 2 ? cut : SubjectLength - 1)].TrimEnd() + "…";
    }

    /// <summary>The whole message, with the trailers a later look finds the run by.</summary>
    public static string Of(RunRequest request, string candidate)
    {
        var subject = Subject(request.Instruction);
        var whole = string.Join('\n', request.Instruction.Trim().ReplaceLineEndings("\n").Split('\n').Select(OneLine));
        var body = whole == subject ? string.Empty : whole + "\n\n";
        return $"{subject}\n\n{body}"
            + $"Hex-Run: {request.Id}\n"
            + $"Hex-Evidence: {Shorten(OneLine(request.Evidence))}\n"
            + $"Hex-Candidate: {OneLine(candidate)}\n"
            + "Co-Authored-By: hex <hex@localhost>\n";
    }

    /// <summary>The message of the commit that takes a run back.</summary>
    public static string OfUndo(RunRecord run, string commit) =>
        $"Revert \"{Subject(run.Instruction)}\"\n\nThis takes back run {run.Id}, commit {commit}.\n\nHex-Undo: {run.Id}\n";

    /// <summary>The message of a merge, as git words it.</summary>
    public static string OfMerge(Branch branch, string? into) =>
        $"Merge branch '{branch.ShortName}'{(into is null ? string.Empty : $" into {into}")}\n\n{OneLine(branch.Subject)}\n";

    private static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();

    private static string Shorten(string text) => text.Length <= EvidenceLength ? text : text[..EvidenceLength] + "…";
}
