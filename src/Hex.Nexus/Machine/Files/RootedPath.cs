using System.Text;

namespace Hex.Nexus.Machine.Files;

/// <summary>A relative path, taken apart and found harmless as far as its text tells.</summary>
/// <param name="Text">As it was given.</param>
/// <param name="Folders">The names of the folders it leads through.</param>
/// <param name="Name">The name of the file.</param>
internal sealed record RootedPath(string Text, IReadOnlyList<string> Folders, string Name)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="Core.Failures.HexException">The path is not relative, leads upwards, or is no text.</exception>
    public static RootedPath Parse(string path)
    {
        RequireText(path);
        var names = path.Split('/');
        if (path.StartsWith('/'))
        {
            throw FileFailures.Outside(path, "is absolute");
        }

        // Shells and models mean the home folder by it; git never lists such a path.
        if (names[0] == "~")
        {
            throw FileFailures.Outside(path, "starts in the home folder");
        }

        foreach (var name in names)
        {
            RequirePlain(name, path);
        }

        return new RootedPath(path, names[..^1], names[^1]);
    }

    /// <summary>Whether a text can be the name of one file.</summary>
    public static bool IsPlainName(string name) => name is not ("" or "." or "..") && name.AsSpan().IndexOfAny('/', '\\', '\0') < 0;

    private static void RequirePlain(string name, string path)
    {
        if (!IsPlainName(name))
        {
            throw FileFailures.Outside(path, name switch
            {
                "" => "has an empty part",
                "." or ".." => $"has a part '{name}'",
                _ => "holds a backslash",
            });
        }
    }

    private static void RequireText(string path)
    {
        try
        {
            _ = Strict.GetByteCount(path);
        }
        catch (EncoderFallbackException)
        {
            throw FileFailures.Outside(path, "holds half a character");
        }

        if (path.Contains('\0'))
        {
            throw FileFailures.Outside(path, "holds a NUL character");
        }
    }
}
