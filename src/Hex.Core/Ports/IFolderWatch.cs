namespace Hex.Core.Ports;

/// <summary>Waits for files of a folder to change.</summary>
public interface IFolderWatch
{
    /// <summary>Waits until something beneath a folder was written, made, renamed or removed, and for the quiet after it.</summary>
    /// <param name="root">The folder, absolute; changes within git's own folder do not count.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="Failures.HexException">The folder cannot be watched.</exception>
    Task NextChangeAsync(string root, CancellationToken cancellationToken);
}
