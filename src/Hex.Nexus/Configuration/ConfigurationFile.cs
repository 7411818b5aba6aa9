using System.Security.Cryptography;
using System.Text.Json;
using Hex.Core.Failures;

namespace Hex.Nexus.Configuration;

/// <summary>Reads a configuration file; it is never written.</summary>
internal static class ConfigurationFile
{
    /// <summary>The largest file read, in bytes.</summary>
    public const int LargestFile = 1024 * 1024;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a file, or returns null when it does not exist.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="name">The name people know it by.</param>
    /// <param name="source">The layer it is.</param>
    public static ConfigurationDocument? Read(string path, string name, SettingSource source)
    {
        byte[] content;
        try
        {
            var size = SizeOf(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path);
            // Pipes, devices and folders have no size either, so none of them is ever opened.
            if (size == 0)
                return Broken(path, name, "is empty or no plain file", "write {} into it or remove it");

            if (size > LargestFile)
                return Broken(path, name, $"is larger than {LargestFile} bytes", "make it smaller");

            content = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (SystemFailure.IsOfTheFile(exception))
        {
            return Broken(path, name, $"cannot be read ({exception.Message.TrimEnd('.')})", "make it readable or remove it");
        }

        return Parse(content, path, name, source);
    }

    // Asked for its attributes, a file that may not be looked at is told from one that is missing.
    private static long SizeOf(string target) =>
        File.GetAttributes(target).HasFlag(FileAttributes.Directory) ? 0 : new FileInfo(target).Length;

    private static ConfigurationDocument Parse(byte[] content, string path, string name, SettingSource source)
    {
        var json = content.AsSpan().StartsWith(ByteOrderMark) ? content.AsSpan(ByteOrderMark.Length) : content;
        var walk = new ConfigurationWalk(name, source, json.ToArray());
        try
        {
            walk.Walk();
        }
        catch (JsonException exception)
        {
            walk.Problems.Add(new ConfigurationProblem(
                $"{name}:{(exception.LineNumber ?? 0) + 1}", walk.Field, $"is not valid JSON{At(walk.Field)}", "correct it", IsError: true));
        }

        return new ConfigurationDocument(path, Convert.ToHexStringLower(SHA256.HashData(content)), walk.Values, walk.Problems);
    }

    private static string At(string? field) => field is null ? string.Empty : $" at or after \"{field}\"";

    private static ConfigurationDocument Broken(string path, string name, string what, string remedy) =>
        new(path, string.Empty, [], [new ConfigurationProblem(name, null, what, remedy, IsError: true)]);
}
