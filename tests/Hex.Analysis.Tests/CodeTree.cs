using Hex.Analysis.Syntax;
using Hex.Core.Code;
using Hex.Testing.Machine;

namespace Hex.Analysis.Tests;

/// <summary>A small tree of sources in a folder of its own, read as hex reads it.</summary>
internal sealed class CodeTree : IDisposable
{
    private readonly TempFolder _folder = new();

    public CodeTree(params (string Path, string Text)[] files)
    {
        Directory.CreateDirectory(Root);
        foreach (var (path, text) in files)
        {
            Write(path, text);
        }
    }

    public string Root => _folder.At("tree");

    public string CacheFolder => _folder.At("cache");

    public void Write(string path, string text) => Write(path, System.Text.Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllBytes(At(path), bytes);
    }

    public string At(string path) => Path.Combine(Root, path);

    public CodeFacts Read(CodeScope? scope = null)
    {
        using var reader = new CodeFactsReader(CacheFolder, LanguageTable.All);
        return reader.ReadAsync(scope ?? new CodeScope(Root) { UsesCache = false }, CancellationToken.None).GetAwaiter().GetResult();
    }

    public CodeFacts ReadCached() => Read(new CodeScope(Root));

    /// <summary>The paths of the sources.</summary>
    public IEnumerable<string> Paths() => Read().Files.Select(file => file.Path);

    /// <summary>The problems, each in a line.</summary>
    public IEnumerable<string> Problems() => Read().Problems.Select(problem => $"{problem.Path}:{problem.Line} {problem.Kind}");

    /// <summary>What the first import of a file leads to, in words.</summary>
    public string Target(string path) => Words(Read().Files.Single(file => file.Path == path).Imports[0].Target);

    /// <summary>What a file uses, each in words: its kind, the names that are taken, and what it leads to.</summary>
    public string[] Imports(string path, CodeFacts? facts = null) =>
        [.. (facts ?? Read()).Files.Single(file => file.Path == path).Imports.Select(import => $"{import.Kind} {import.Specifier} [{string.Join(',', import.Names.Select(name => name.Name))}] -> {Words(import.Target)}")];

    public void Dispose() => _folder.Dispose();

    private static string Words(ImportTarget target) => target switch
    {
        ImportTarget.Internal found => string.Join(' ', found.Files),
        ImportTarget.Asset asset => $"asset {asset.File}",
        ImportTarget.External external => $"external {external.Package}",
        ImportTarget.Unresolved unresolved => $"unresolved: {unresolved.Reason}",
        _ => "computed",
    };
}
