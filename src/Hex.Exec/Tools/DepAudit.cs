using System.Text.Json;
using Hex.Core.Commands;
using Hex.Core.Conversation;
using Hex.Core.Ports;
using Hex.Exec.Tools.Audit;
using Hex.Exec.Tools.Checks;
using Hex.Exec.Tools.Reading;

namespace Hex.Exec.Tools;

/// <summary>Asks the auditors of the ecosystems at hand for known vulnerabilities. Without their answer nothing is said to be clean.</summary>
internal sealed class DepAudit(ICommandRunner commands, IWorkTreeStatus status) : ITool
{
    private const int MostProjects = 8;
    private const int MostFound = 60;

    private static readonly IAuditor[] Auditors = [new NpmAuditor(), new CargoAuditor(), new PipAuditor(), new DotnetAuditor()];

    // Lists of dependencies that none of the auditors reads.
    private static readonly string[] NotAudited =
        ["yarn.lock", "pnpm-lock.yaml", "bun.lock", "poetry.lock", "uv.lock", "Pipfile.lock", "go.sum", "pom.xml", "build.gradle", "build.gradle.kts", "Gemfile.lock", "composer.lock"];

    /// <inheritdoc/>
    public ToolDescription Description { get; } = ToolSchema.Of(
        "dep_audit",
        "Asks npm audit, cargo audit, pip-audit and dotnet for known vulnerabilities of the packages the repository depends on. Needs the network.",
        ToolParameter.Path("Folder or lock file to audit. Default: everything."));

    /// <inheritdoc/>
    public TimeSpan TimeLimit => CheckCommand.ToolLimit;

    /// <inheritdoc/>
    public async Task<ToolAnswer> RunAsync(JsonElement arguments, ToolContext context, CancellationToken cancellationToken)
    {
        var path = ToolPath.Read(new ToolArguments(arguments).OptionalText("path"), context.Files.Root);
        var files = await new TreeFiles(status).AtAsync(path, context, cancellationToken);
        var audits = files.SelectMany(_ => Auditors, (file, auditor) => (file, auditor)).Where(audit => audit.auditor.Reads(Name(audit.file))).ToList();
        var unknown = files.Where(file => NotAudited.Contains(Name(file))).Concat(audits.Skip(MostProjects).Select(audit => audit.file)).ToList();
        if (audits.Count == 0)
        {
            return CheckAnswer.Unavailable(unknown.Count > 0 ? $"no auditor reads {string.Join(", ", unknown.Take(MostProjects))}" : "there are no dependency files to audit");
        }

        var reports = new List<(string File, string Auditor, AuditReport Report)>();
        foreach (var (file, auditor) in audits.Take(MostProjects))
        {
            reports.Add((file, auditor.Name, await AuditAsync(file, auditor, context, cancellationToken)));
        }

        return AuditAnswer.Of(reports, unknown, MostFound);
    }

    private async Task<AuditReport> AuditAsync(string file, IAuditor auditor, ToolContext context, CancellationToken cancellationToken)
    {
        var place = new CheckPlace(context.Files.Root, ToolPath.FolderOf(file));
        var result = await commands.RunAsync(auditor.Command(place.At(file)).In(place, context), cancellationToken);
        return result switch
        {
            { End: CommandEnd.NotStarted } => AuditReport.Unknown(result.StartError ?? "it could not be started"),
            { End: CommandEnd.TimedOut } => AuditReport.Unknown("it did not end in time"),
            { End: CommandEnd.Exited, ExitCode: CheckCommand.Missing } => AuditReport.Unknown(LastLine(result)),
            _ => auditor.Read(result) is var report && report.Found is null ? report with { Note = $"{report.Note} ({LastLine(result)})" } : report,
        };
    }

    private static string LastLine(CommandResult result) =>
        CheckAnswer.Text(result.Error).Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault(line => !line.Contains("complete log", StringComparison.Ordinal))?.Trim()
        ?? $"exit code {result.ExitCode}";

    private static string Name(string file) => file[(file.LastIndexOf('/') + 1)..];
}
