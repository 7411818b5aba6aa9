using Hex.Core.Ports;

namespace Hex.Nexus.Machine.Files;

/// <summary>Opens folders as roots; a root is looked up anew at each access, so that one swapped for a link is noticed.</summary>
internal sealed class FileRoots : IFileRoots
{
    /// <inheritdoc/>
    public IRootedFiles Open(string root) => new RootedFiles(Path.TrimEndingDirectorySeparator(root));
}
