namespace Hex.Cli;

/// <summary>The folder this process was started in, which somebody may have deleted.</summary>
internal static class CurrentFolder
{
    /// <summary>Its path, or null when it is gone.</summary>
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
