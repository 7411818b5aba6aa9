using System.Text.Json;
using Hex.Core.Commands;
using Hex.Exec.Tools.Checks;
using static Hex.Exec.Tools.Audit.JsonReading;

namespace Hex.Exec.Tools.Audit;

/// <summary>Asks npm, which asks its registry.</summary>
internal sealed class NpmAuditor : IAuditor
{
    // Away from the tree, whose .npmrc would choose whom npm asks.
    private const string Script = """
        cp "$1" "$d/" || exit 1
        [ -f "${1%/*}/package.json" ] && cp "${1%/*}/package.json" "$d/"
        cd "$d" && npm audit --json --package-lock-only
        """;

    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["npm_config_update_notifier"] = "false",
        ["npm_config_logs_max"] = "0",
        ["npm_config_fetch_retries"] = "0",
        ["npm_config_fetch_timeout"] = "30000",
    };

    /// <inheritdoc/>
    public string Name => "npm audit";

    /// <inheritdoc/>
    public bool Reads(string file) => file is "package-lock.json" or "npm-shrinkwrap.json";

    /// <inheritdoc/>
    public CheckCommand Command(string file) =>
        new() { Program = "npm", Script = Script, Arguments = [file], Environment = Settings, SeparatesErrors = true };

    /// <inheritdoc/>
    public AuditReport Read(CommandResult result)
    {
        if (JsonLines.TryParse(result.Output.ToText()) is not { ValueKind: JsonValueKind.Object } root)
        {
            return AuditReport.Unknown("it printed no JSON");
        }

        if (root.TryGetProperty("error", out _) || Member(root, "vulnerabilities") is not { ValueKind: JsonValueKind.Object } packages)
        {
            return AuditReport.Unknown(Text(root, "message") ?? "its answer has no list of vulnerabilities");
        }

        var found = packages.EnumerateObject().SelectMany(package => Advisories(package.Value)).Distinct().ToList();
        return found.Count == 0 && Total(root) is not 0
            ? AuditReport.Unknown("its answer counts vulnerabilities and lists none that can be read")
            : new AuditReport(found, string.Empty);
    }

    // A text instead of an advisory names another package of the list, through which this one is vulnerable.
    private static IEnumerable<Vulnerability> Advisories(JsonElement package) => Items(package, "via")
        .Where(via => via.ValueKind == JsonValueKind.Object)
        .Select(via => new Vulnerability(
            $"{Text(via, "name") ?? Text(package, "name")} {Text(via, "range")}".TrimEnd(),
            Vulnerability.Word(Text(via, "severity")), Text(via, "url") ?? string.Empty, Text(via, "title") ?? string.Empty, string.Empty));

    private static int? Total(JsonElement root) =>
        Member(root, "metadata") is { } metadata && Member(metadata, "vulnerabilities") is { } counts && Member(counts, "total") is { ValueKind: JsonValueKind.Number } total
            && total.TryGetInt32(out var number) ? number : null;
}
