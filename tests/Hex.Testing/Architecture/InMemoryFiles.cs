using System.Text;
using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Workspaces;

namespace Hex.Testing.Architecture;

/// <summary>Files of every folder, kept in memory by their absolute paths.</summary>
public sealed class InMemoryFiles : IFileRoots
{
    private readonly Dictionary<string, byte[]> _contents = new(StringComparer.Ordinal);

    /// <summary>The text of a file.</summary>
    public string this[string path]
    {
        get => Encoding.UTF8.GetString(_contents[path]);
        set => _contents[path] = Encoding.UTF8.GetBytes(value);
    }

    /// <inheritdoc />
    public IRootedFiles Open(string root) => new Below(this, root);

    private sealed class Below(InMemoryFiles files, string root) : IRootedFiles
    {
        public string Root => root;

        public FileFacts Inspect(string path) => files._contents.TryGetValue(At(path), out var content) ? new FileFacts(FileKind.Regular, content.Length, 0) : new FileFacts(FileKind.Missing, 0, 0);

        public ReadOnlyMemory<byte> Read(string path, long limit) =>
            files._contents.GetValueOrDefault(At(path)) ?? throw HexException.Environment("missing", $"there is no '{path}'", "make it");

        public void Write(string path, ReadOnlySpan<byte> content, int? mode, string temporaryName, ExpectedFile? expected = null) => files._contents[At(path)] = content.ToArray();

        public void Delete(string path, ExpectedFile? expected = null) => files._contents.Remove(At(path));

        public void DeleteEmptyFolder(string path)
        {
            // Folders are not kept.
        }

        private string At(string path) => $"{root}/{path}";
    }
}
