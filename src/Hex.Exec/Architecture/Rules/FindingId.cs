using System.Security.Cryptography;
using System.Text;

namespace Hex.Exec.Architecture.Rules;

/// <summary>Gives findings ids that survive moved lines.</summary>
internal static class FindingId
{
    private const int Length = 16;

    /// <summary>The findings of one rule in their order, each with its id.</summary>
    public static IEnumerable<Finding> Number(IEnumerable<Finding> findings)
    {
        var seen = new Dictionary<(string, string), int>();
        foreach (var finding in findings)
        {
            var ordinal = seen[(finding.Path, finding.Subject)] = seen.GetValueOrDefault((finding.Path, finding.Subject)) + 1;
            yield return finding with { Id = Of(finding.Rule.Id, finding.Path, finding.Subject, ordinal) };
        }
    }

    private static string Of(string rule, string path, string subject, int ordinal) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{rule}\n{path}\n{subject}\n{ordinal}")))[..Length];
}
