using Hex.Analysis.Files;

namespace Hex.Analysis.Resolution.TypeScript;

/// <summary>The folders a workspace is made of; a later pattern wins over those before it.</summary>
internal sealed class WorkspaceGlobs
{
    private readonly Dictionary<string, (int Place, bool IsIn)> _plain = new(StringComparer.Ordinal);
    private readonly List<(int Place, bool IsIn, string Pattern)> _patterns = [];

    public WorkspaceGlobs(List<string> globs)
    {
        foreach (var (place, glob) in globs.Index())
        {
            var pattern = glob.TrimStart('!');
            pattern = (pattern.StartsWith("./", StringComparison.Ordinal) ? pattern[2..] : pattern).TrimEnd('/');
            if (pattern.AsSpan().IndexOfAny("*?[\\") < 0)
                _plain[pattern] = (place, glob[0] != '!');
            else
                _patterns.Add((place, glob[0] != '!', pattern));
        }
    }

    /// <summary>Whether a folder is one of them.</summary>
    public bool Have(string folder)
    {
        var (place, isIn) = _plain.GetValueOrDefault(folder, (-1, false));
        for (var index = _patterns.Count - 1; index >= 0 && _patterns[index].Place > place; index--)
        {
            if (Glob.Matches(_patterns[index].Pattern, folder))
                return _patterns[index].IsIn;
        }

        return isIn;
    }
}
