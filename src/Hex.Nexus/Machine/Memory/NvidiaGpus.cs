using System.Globalization;
using Hex.Core.Admission;

namespace Hex.Nexus.Machine.Memory;

/// <summary>The accelerators that <c>nvidia-smi</c> lists, one a line.</summary>
internal static class NvidiaGpus
{
    public const string Program = "nvidia-smi";

    private const long Megabyte = 1024 * 1024;

    public static IReadOnlyList<string> Arguments { get; } = ["--query-gpu=name,memory.free,memory.total", "--format=csv,noheader,nounits"];

    /// <summary>Reads what it printed; a number it has not, such as <c>[N/A]</c>, is unknown.</summary>
    public static IReadOnlyList<Accelerator> Parse(string output) =>
    [
        .. output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(','))
            .Where(fields => fields.Length >= 3)
            .Select(fields => new Accelerator(string.Join(',', fields[..^2]).Trim(), Bytes(fields[^2]), Bytes(fields[^1]), Program)),
    ];

    private static long? Bytes(string field) =>
        long.TryParse(field.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes) ? megabytes * Megabyte : null;
}
