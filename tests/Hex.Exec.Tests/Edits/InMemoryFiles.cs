using System.Text;
using Hex.Core.Ports;
using Hex.Core.Workspaces;

namespace Hex.Exec.Tests.Edits;

/// <summary>Files that are bytes by name.</summary>
internal sealed class InMemoryFiles : IRootedFiles
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public string Root => "/root";

    public InMemoryFiles With(string path, byte[] content)
    {
        _files[path] = content;
        return this;
    }

    public InMemoryFiles With(string path, string content) => With(path, Encoding.UTF8.GetBytes(content));

    public FileFacts Inspect(string path) => _files.TryGetValue(path, out var content)
        ? new FileFacts(FileKind.Regular, content.Length, 0b110_100_100)
        : new FileFacts(FileKind.Missing, 0, 0);

    public ReadOnlyMemory<byte> Read(string path, long limit) => _files[path];

    public void Write(string path, ReadOnlySpan<byte> content, int? mode, string temporaryName, ExpectedFile? expected = null) => _files[path] = content.ToArray();

    public void Delete(string path, ExpectedFile? expected = null) => _files.Remove(path);

    public void DeleteEmptyFolder(string path)
    {
    }
}
