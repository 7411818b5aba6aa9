using Hex.Core.Repositories;

namespace Hex.Git.Tests;

/// <summary>Files of random names, modes and bytes, the same for the same seed.</summary>
internal sealed class RandomTrees(int seed)
{
    private const int Files = 12;

    private static readonly string[] Folders = ["", "", "src/", "src/deep/er/", "with space/", "ünï/", "-dash/", ":colon/", "new\nline/"];

    private static readonly string[] Words = ["a", "file", "two words", "quote\"", "tab\t", "*", "📦", "e\u0301", "README", ".hidden", "back\\slash", "-x"];

    private readonly Random _random = new(seed);

    /// <summary>Some files.</summary>
    public Dictionary<string, CommitFile> Next() => Enumerable.Range(0, Files).Select(_ => File(NewPath())).DistinctBy(file => file.Path).ToDictionary(file => file.Path);

    /// <summary>Some of the files changed or removed, and some new ones.</summary>
    public Dictionary<string, CommitFile> ChangesOf(Dictionary<string, CommitFile> files) =>
        files.Keys.Where(_ => _random.Next(2) == 0).Concat(Enumerable.Range(0, Files / 2).Select(_ => NewPath())).Distinct()
            .Select(path => files.ContainsKey(path) && _random.Next(2) == 0 ? new CommitFile(path, null, false) : File(path))
            .ToDictionary(file => file.Path);

    /// <summary>What a tree holds once files are changed in it.</summary>
    public static SortedDictionary<string, string> Apply(SortedDictionary<string, string> tree, Dictionary<string, CommitFile> files)
    {
        var result = new SortedDictionary<string, string>(tree, StringComparer.Ordinal);
        foreach (var file in files.Values)
        {
            result.Remove(file.Path);
            if (file.Content is { } content)
            {
                result[file.Path] = TreeContent.Describe(file.IsExecutable ? "100755" : "100644", content.Span);
            }
        }

        return result;
    }

    private string NewPath() => $"{Folders[_random.Next(Folders.Length)]}{Words[_random.Next(Words.Length)]}{_random.Next(100)}";

    private CommitFile File(string path)
    {
        var content = new byte[_random.Next(4) * _random.Next(2000)];
        _random.NextBytes(content);
        return new CommitFile(path, content, _random.Next(3) == 0);
    }
}
