using Hex.Core.Failures;
using Microsoft.Win32.SafeHandles;

namespace Hex.State.Sqlite;

/// <summary>Finds out whether files can still be opened, for SQLite tells only that one of its own could not be.</summary>
internal static class OpenProbe
{
    private const string AnyFile = "/dev/null";

    // A database, its log, the index of the log, a folder to sync and two locks: what is let go while an error travels is less.
    private const int Needed = 6;

    /// <returns>What the system says, or null when there is no lack of descriptors.</returns>
    public static IOException? FindShortage()
    {
        var opened = new List<SafeFileHandle>();
        try
        {
            while (opened.Count < Needed)
            {
                opened.Add(File.OpenHandle(AnyFile, share: FileShare.ReadWrite));
            }

            return null;
        }
        catch (IOException exception) when (SystemFailure.IsOutOfDescriptors(exception.HResult))
        {
            return exception;
        }
        finally
        {
            opened.ForEach(handle => handle.Dispose());
        }
    }
}
