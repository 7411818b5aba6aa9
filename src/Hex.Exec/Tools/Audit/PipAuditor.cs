using System.Text.Json;
using Hex.Core.Commands;
using Hex.Exec.Tools.Checks;
using static Hex.Exec.Tools.Audit.JsonReading;

namespace Hex.Exec.Tools.Audit;

/// <summary>Asks pip-audit about pinned requirements, without installing anything.</summary>
internal sealed class PipAuditor : IAuditor
{
    /// <inheritdoc/>
    public string Name => "pip-audit";

    /// <inheritdoc/>
    public bool Reads(string file) =>
        file.StartsWith("requirements", StringComparison.Ordinal) && file.EndsWith(".txt", StringComparison.Ordinal);

    /// <inheritdoc/>
    public CheckCommand Command(string file) => new()
    {
        Program = "pip-audit",
        Script = "cd \"$d\" && pip-audit --requirement \"$1\" --no-deps --disable-pip --format json --progress-spinner off",
        Arguments = [file],
        SeparatesErrors = true,
    };

    /// <inheritdoc/>
    public AuditReport Read(CommandResult result)
    {
        if (JsonLines.TryParse(result.Output.ToText()) is not { } root || Member(root, "dependencies") is not { ValueKind: JsonValueKind.Array } list)
        {
            return AuditReport.Unknown("it printed no list of dependencies");
        }

        var packages = list.EnumerateArray().ToList();
        var skipped = packages.Where(package => Member(package, "vulns") is not { ValueKind: JsonValueKind.Array }).Select(package => Text(package, "name")).ToList();
        return skipped.Count == packages.Count
            ? AuditReport.Unknown("it audited no package")
            : new AuditReport(
                [.. packages.SelectMany(Read)], skipped.Count > 0 ? $"not audited: {string.Join(", ", skipped)}" : string.Empty);
    }

    private static IEnumerable<Vulnerability> Read(JsonElement package) => Items(package, "vulns").Select(found => new Vulnerability(
        $"{Text(package, "name")} {Text(package, "version")}".Trim(), "unknown", Text(found, "id") ?? string.Empty, Text(found, "description") ?? string.Empty,
        string.Join(" or ", Items(found, "fix_versions").Select(version => version.ToString()))));
}
