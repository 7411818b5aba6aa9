namespace Hex.Core.Ports;

/// <summary>Opens folders as the boundary of all file access.</summary>
public interface IFileRoots
{
    /// <summary>Opens a folder; everything done through it stays beneath it.</summary>
    /// <param name="root">A real absolute path.</param>
    IRootedFiles Open(string root);
}
