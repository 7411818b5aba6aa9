using System.Text;

namespace Hex.Exec.Tools.Audit;

/// <summary>Words what the auditors found out. Only a whole audit that found nothing is ok.</summary>
internal static class AuditAnswer
{
    /// <summary>The answer.</summary>
    /// <param name="reports">What was found out, project by project.</param>
    /// <param name="unread">Files that nobody audited.</param>
    /// <param name="most">The most vulnerabilities to list of one project.</param>
    public static ToolAnswer Of(IReadOnlyList<(string File, string Auditor, AuditReport Report)> reports, IReadOnlyList<string> unread, int most)
    {
        var told = new StringBuilder();
        foreach (var (file, auditor, report) in reports)
        {
            told.Append($"{file}: {Line(auditor, report)}\n");
            foreach (var found in (report.Found ?? []).OrderBy(found => found.Rank).ThenBy(found => found.Package, StringComparer.Ordinal).Take(most))
            {
                told.Append($"  {found}\n");
            }
        }

        if (unread.Count > 0)
        {
            told.Append($"not audited: {string.Join(", ", unread.Take(20))}\n");
        }

        var text = told.ToString().TrimEnd();
        return reports.All(report => report.Report.Found is null) ? ToolAnswer.Error($"unavailable: nothing was audited\n{text}")
            : new ToolAnswer(unread.Count == 0 && reports.All(report => report.Report is { Found.Count: 0, Note: "" }), text);
    }

    private static string Line(string auditor, AuditReport report)
    {
        var note = report.Note.Length > 0 ? $" ({report.Note})" : string.Empty;
        return report.Found switch
        {
            null => $"not audited, {auditor} did not answer{note}",
            { Count: 0 } => $"no known vulnerabilities, says {auditor}{note}",
            { Count: var count } => $"{count} {(count == 1 ? "vulnerability" : "vulnerabilities")}, says {auditor}{note}",
        };
    }
}
