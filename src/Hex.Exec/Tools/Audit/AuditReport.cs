namespace Hex.Exec.Tools.Audit;

/// <summary>What an auditor found out about one project.</summary>
/// <param name="Found">The vulnerabilities; null when nothing was found out.</param>
/// <param name="Note">Why nothing was found out, or what limits what was.</param>
internal sealed record AuditReport(IReadOnlyList<Vulnerability>? Found, string Note)
{
    /// <summary>Nothing is known.</summary>
    public static AuditReport Unknown(string why) => new(null, why);
}
