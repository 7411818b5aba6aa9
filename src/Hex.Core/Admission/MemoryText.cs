using System.Globalization;

namespace Hex.Core.Admission;

/// <summary>Words amounts of memory for people.</summary>
public static class MemoryText
{
    private const double Gigabyte = 1e9;

    /// <summary>An amount in gigabytes, such as <c>9.0 GB</c>.</summary>
    public static string Of(long bytes) => $"{Number(bytes)} GB";

    /// <summary>The numbers that decided, as a sum one can check.</summary>
    public static string Of(MemoryNumbers numbers)
    {
        var onAccelerators = numbers.WeightBytes + (numbers.CacheBytes ?? 0) - numbers.PresentBytes - numbers.FootprintBytes;
        var cache = numbers.CacheBytes is { } bytes ? $" + cache {Number(bytes)}" : " + cache unknown";
        var reserved = numbers.ReservedBytes > 0 ? $" of which {Of(numbers.ReservedBytes)} is reserved" : string.Empty;
        return $"needs {Of(numbers.RequiredBytes)} (weights {Number(numbers.WeightBytes)}{cache}{Less("present", numbers.PresentBytes)}"
            + $"{Less("on GPUs", onAccelerators)} + headroom {Number(numbers.HeadroomBytes)} + safety {Number(numbers.SafetyBytes)}), "
            + $"has {Of(numbers.AvailableBytes)}{reserved}";
    }

    private static string Less(string what, long bytes) => bytes > 0 ? $" - {what} {Number(bytes)}" : string.Empty;

    private static string Number(long bytes) => (bytes / Gigabyte).ToString("0.0", CultureInfo.InvariantCulture);
}
