using Hex.Analysis.Files;
using Hex.Core.Code;

namespace Hex.Analysis.Resolution;

/// <summary>What was wrong with project files, each said once.</summary>
internal sealed class ProjectFileProblems
{
    private readonly Dictionary<string, SourceProblem> _problems = new(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<SourceProblem> All => _problems.Values;

    /// <summary>Notes that a project file cannot be understood.</summary>
    public void Add(string path, string what, long? line = null) =>
        _problems.TryAdd(path, new SourceProblem(path, "broken_project_file", what, (int?)line));

    /// <summary>The text of a project file.</summary>
    /// <returns>The bytes without a mark at the start, or null when it cannot be read.</returns>
    public ReadOnlyMemory<byte>? Read(SourceTree tree, string path)
    {
        try
        {
            var bytes = File.ReadAllBytes(tree.Absolute(path));
            return bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsMemory(3) : bytes;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Add(path, "it cannot be read");
            return null;
        }
    }
}
