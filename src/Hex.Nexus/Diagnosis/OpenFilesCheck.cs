using System.Globalization;

namespace Hex.Nexus.Diagnosis;

/// <summary>Looks at how many files hex may have open.</summary>
internal static class OpenFilesCheck
{
    private const string Limits = "/proc/self/limits";
    private const string LimitName = "Max open files";
    private const long Enough = 1024;

    public static DoctorCheck Look()
    {
        if (!File.Exists(Limits))
            return DoctorCheck.Ok("open files", "this system does not tell its limit here; see ulimit -n");

        var line = File.ReadLines(Limits).First(line => line.StartsWith(LimitName, StringComparison.Ordinal));
        var soft = line[LimitName.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0];
        var isLow = long.TryParse(soft, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit < Enough;
        return isLow
            ? DoctorCheck.Warn("open files", $"at most {soft}", $"raise it with ulimit -n {Enough}")
            : DoctorCheck.Ok("open files", $"at most {soft}");
    }
}
