using Hex.Core.Ports;
using Hex.Core.Workspaces;

namespace Hex.Exec.Tests.Repair.Doubles;

/// <summary>Reads and writes files below a folder.</summary>
internal sealed class FolderFiles(string root) : IRootedFiles
{
    public string Root => root;

    public FileFacts Inspect(string path) => new FileInfo(Full(path)) is { Exists: true } file
        ? new FileFacts(FileKind.Regular, file.Length, 0b110_100_100)
        : new FileFacts(Directory.Exists(Full(path)) ? FileKind.Directory : FileKind.Missing, 0, 0);

    public ReadOnlyMemory<byte> Read(string path, long limit) => File.ReadAllBytes(Full(path));

    public void Write(string path, ReadOnlySpan<byte> content, int? mode, string temporaryName) => File.WriteAllBytes(Full(path), content);

    public void Delete(string path) => File.Delete(Full(path));

    public void DeleteEmptyFolder(string path) => Directory.Delete(Full(path));

    private string Full(string path) => Path.Combine(root, path);
}
