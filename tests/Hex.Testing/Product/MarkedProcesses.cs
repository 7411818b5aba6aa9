using System.Text;

namespace Hex.Testing.Product;

/// <summary>Finds the processes of one test by a variable they all inherit.</summary>
public static class MarkedProcesses
{
    /// <summary>The command lines of the living processes that carry a mark.</summary>
    public static IReadOnlyList<string> Of(string mark) => !Directory.Exists("/proc") ? [] :
        [.. Directory.EnumerateDirectories("/proc")
            .Where(folder => int.TryParse(Path.GetFileName(folder), out var process) && process != Environment.ProcessId)
            .Where(folder => ReadOrEmpty(Path.Combine(folder, "environ")).Contains(mark, StringComparison.Ordinal))
            .Select(folder => ReadOrEmpty(Path.Combine(folder, "cmdline")).Replace('\0', ' '))];

    private static string ReadOrEmpty(string file)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes(file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It ended meanwhile.
            return string.Empty;
        }
    }
}
