using System.Text.Json;
using Hex.Core.Commands;
using Hex.Exec.Tools.Checks;
using static Hex.Exec.Tools.Audit.JsonReading;

namespace Hex.Exec.Tools.Audit;

/// <summary>Asks dotnet, which asks the package sources.</summary>
internal sealed class DotnetAuditor : IAuditor
{
    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_NOLOGO"] = "1",
    };

    /// <inheritdoc/>
    public string Name => "dotnet package list --vulnerable";

    /// <inheritdoc/>
    public bool Reads(string file) => file.EndsWith(".csproj", StringComparison.Ordinal);

    /// <inheritdoc/>
    public CheckCommand Command(string file) => new()
    {
        Program = "dotnet",
        Script = "dotnet package list --project \"$1\" --vulnerable --include-transitive --format json --no-restore",
        Arguments = [file],
        Environment = Settings,
        SeparatesErrors = true,
    };

    /// <inheritdoc/>
    public AuditReport Read(CommandResult result)
    {
        if (JsonLines.TryParse(result.Output.ToText()) is not { } root
            || Member(root, "projects") is not { ValueKind: JsonValueKind.Array } projects || projects.GetArrayLength() == 0)
        {
            return AuditReport.Unknown("it printed no list of projects");
        }

        if (Items(root, "problems").Select(problem => Text(problem, "text")).FirstOrDefault() is { } problem)
        {
            return AuditReport.Unknown(problem);
        }

        // A source without vulnerability data answers as one that found none, mirrors among them: silence proves nothing.
        var sources = string.Join(", ", Items(root, "sources").Select(source => source.ToString()));
        var found = projects.EnumerateArray().SelectMany(Read).Distinct().ToList();
        return found.Count > 0
            ? new AuditReport(found, $"according to {sources}")
            : AuditReport.Unknown($"it reports none, and would say the same if {(sources.Length > 0 ? sources : "no source")} had no vulnerability data");
    }

    private static IEnumerable<Vulnerability> Read(JsonElement project) =>
        from framework in Items(project, "frameworks")
        from package in Items(framework, "topLevelPackages").Concat(Items(framework, "transitivePackages"))
        from found in Items(package, "vulnerabilities")
        select new Vulnerability(
            $"{Text(package, "id")} {Text(package, "resolvedVersion")}".Trim(),
            Vulnerability.Word(Text(found, "severity")), Text(found, "advisoryurl") ?? string.Empty, string.Empty, string.Empty);
}
