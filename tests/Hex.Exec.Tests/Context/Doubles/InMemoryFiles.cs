using System.Text;
using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Workspaces;

namespace Hex.Exec.Tests.Context.Doubles;

/// <summary>Files of a tree that never touches a disk, for reading.</summary>
internal sealed class InMemoryFiles : IRootedFiles
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FileKind> _others = new(StringComparer.Ordinal);

    public string Root => "/tree";

    public string this[string path]
    {
        set => _files[path] = Encoding.UTF8.GetBytes(value);
    }

    public void Put(string path, byte[] bytes) => _files[path] = bytes;

    public void Put(string path, FileKind kind) => _others[path] = kind;

    public FileFacts Inspect(string path) =>
        _files.TryGetValue(path, out var bytes) ? new FileFacts(FileKind.Regular, bytes.Length, 0b110_100_100)
        : new FileFacts(_others.GetValueOrDefault(path, FileKind.Missing), 0, 0);

    public ReadOnlyMemory<byte> Read(string path, long limit) => _files[path] is { } bytes && bytes.Length <= limit
        ? bytes
        : throw HexException.Refused("file_too_large", $"'{path}' is larger than {limit} bytes", "name a smaller file");

    public void Write(string path, ReadOnlySpan<byte> content, int? mode, string temporaryName, ExpectedFile? expected = null) => throw new NotSupportedException();

    public void Delete(string path, ExpectedFile? expected = null) => throw new NotSupportedException();

    public void DeleteEmptyFolder(string path) => throw new NotSupportedException();
}
