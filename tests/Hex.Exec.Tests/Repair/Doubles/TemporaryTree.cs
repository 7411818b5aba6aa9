using Hex.Core.Repositories;

namespace Hex.Exec.Tests.Repair.Doubles;

/// <summary>A real folder that is gone after the test.</summary>
internal sealed class TemporaryTree : IDisposable
{
    public TemporaryTree(params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            Write(path, text);
        }
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("hex-repair-").FullName;

    public WorkTree AsWorkTree() => new(Root, Path.Combine(Root, ".git"), Path.Combine(Root, ".git"));

    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public void Write(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
