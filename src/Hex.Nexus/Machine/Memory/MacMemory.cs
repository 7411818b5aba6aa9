using System.Globalization;
using System.Text.RegularExpressions;
using Hex.Core.Admission;

namespace Hex.Nexus.Machine.Memory;

/// <summary>The main memory of macOS, as <c>vm_stat</c> and <c>sysctl</c> tell it.</summary>
internal static partial class MacMemory
{
    // What the system gives away without writing anything out: unused, read ahead, not used lately, or marked as not needed.
    private static readonly string[] Free = ["Pages free", "Pages inactive", "Pages speculative", "Pages purgeable"];

    /// <summary>Reads what the two programs printed.</summary>
    /// <param name="pages">The output of <c>vm_stat</c>.</param>
    /// <param name="total">The output of <c>sysctl -n hw.memsize</c>.</param>
    /// <param name="isUnified">Whether the accelerator uses the main memory, as Apple's own processors do.</param>
    public static MachineMemory Parse(string pages, string total, bool isUnified)
    {
        var size = NumberIn(PageSize().Match(pages));
        var counts = Free.Select(name => NumberIn(Regex.Match(pages, $@"^{name}:\s+(\d+)\.?\s*$", RegexOptions.Multiline))).ToList();
        return new MachineMemory
        {
            AvailableBytes = counts[0] is null ? null : size * counts.Sum(),
            TotalBytes = long.TryParse(total.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : null,
            Source = "vm_stat",
            IsUnified = isUnified,
        };
    }

    private static long? NumberIn(Match match) =>
        match.Success && long.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"page size of (\d+) bytes")]
    private static partial Regex PageSize();
}
