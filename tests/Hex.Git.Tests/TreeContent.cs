using System.Diagnostics;

namespace Hex.Git.Tests;

/// <summary>What a commit holds, read back by git itself: each path with its mode and its bytes.</summary>
internal static class TreeContent
{
    /// <summary>Reads a commit.</summary>
    public static SortedDictionary<string, string> Of(string root, string commit)
    {
        var rows = System.Text.Encoding.UTF8.GetString(Read(root, "ls-tree", "-r", "-z", "--full-tree", commit)).Split('\0', StringSplitOptions.RemoveEmptyEntries);
        var content = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var (fields, path) = (row.Split('\t')[0].Split(' '), row[(row.IndexOf('\t', StringComparison.Ordinal) + 1)..]);
            content[path] = Describe(fields[0], Read(root, "cat-file", "blob", fields[2]));
        }

        return content;
    }

    /// <summary>A file of given mode and bytes, in the words of <see cref="Of"/>.</summary>
    public static string Describe(string mode, ReadOnlySpan<byte> bytes) => $"{mode} {Convert.ToHexStringLower(bytes)}";

    private static byte[] Read(string root, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = root, RedirectStandardOutput = true })!;
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return process.ExitCode == 0 ? output.ToArray() : throw new InvalidOperationException($"git {arguments[0]} failed");
    }
}
