using System.Text.Json;
using Hex.Core.Commands;
using Hex.Exec.Tools.Checks;
using static Hex.Exec.Tools.Audit.JsonReading;

namespace Hex.Exec.Tools.Audit;

/// <summary>Asks cargo-audit, which reads the RustSec database.</summary>
internal sealed class CargoAuditor : IAuditor
{
    /// <inheritdoc/>
    public string Name => "cargo audit";

    /// <inheritdoc/>
    public bool Reads(string file) => file == "Cargo.lock";

    /// <inheritdoc/>
    public CheckCommand Command(string file) => new()
    {
        Program = "cargo-audit",
        // Away from the tree, whose .cargo/audit.toml could have advisories ignored.
        Script = "cd \"$d\" && cargo-audit audit --json --file \"$1\"",
        Arguments = [file],
        SeparatesErrors = true,
    };

    /// <inheritdoc/>
    public AuditReport Read(CommandResult result)
    {
        if (JsonLines.TryParse(result.Output.ToText()) is not { } root || Member(root, "vulnerabilities") is not { } vulnerabilities)
        {
            return AuditReport.Unknown("it printed no list of vulnerabilities");
        }

        if (Member(vulnerabilities, "list") is not { ValueKind: JsonValueKind.Array } list
            || Member(vulnerabilities, "count") is not { ValueKind: JsonValueKind.Number } count || count.GetRawText() != $"{list.GetArrayLength()}")
        {
            return AuditReport.Unknown("its answer counts other vulnerabilities than it lists");
        }

        return new AuditReport([.. list.EnumerateArray().Select(Read)], string.Empty);
    }

    private static Vulnerability Read(JsonElement item)
    {
        var advisory = Member(item, "advisory") ?? default;
        var package = Member(item, "package") ?? default;
        var patched = Member(item, "versions") is { } versions ? string.Join(" or ", Items(versions, "patched").Select(version => version.ToString())) : string.Empty;
        return new Vulnerability(
            $"{Text(package, "name") ?? Text(advisory, "package")} {Text(package, "version")}".Trim(),
            CvssScore.Word(Text(advisory, "cvss")), Text(advisory, "id") ?? string.Empty, Text(advisory, "title") ?? string.Empty, patched);
    }
}
