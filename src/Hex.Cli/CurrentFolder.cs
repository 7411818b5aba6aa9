using Hex.Core.Failures;

namespace Hex.Cli;

/// <summary>The folder the operator stands in, which somebody may have deleted.</summary>
internal static class CurrentFolder
{
    /// <exception cref="HexException">It was deleted.</exception>
    public static string Path => TryPath()
        ?? throw HexException.Environment("no_current_folder", "the current folder does not exist any more", "change to one that does, for example with cd ~");

    /// <summary>Its path, or null when it was deleted.</summary>
    public static string? TryPath()
    {
        try
        {
            return Environment.CurrentDirectory;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
