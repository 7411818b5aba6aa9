using System.Collections.Concurrent;

namespace Hex.Nexus.Machine.Processes;

/// <summary>Finds programs by name, once each.</summary>
internal sealed class ExecutableLookup(string? searchPath)
{
    private readonly ConcurrentDictionary<string, string> _found = new(StringComparer.Ordinal);

    /// <returns>The absolute path of the program.</returns>
    /// <exception cref="SpawnException">There is none, or the name is a relative path.</exception>
    public string Resolve(string executable)
    {
        if (Path.IsPathRooted(executable))
        {
            return executable;
        }

        if (executable.Length == 0 || executable.Contains('/'))
        {
            throw new SpawnException($"'{executable}' is neither an absolute path nor a bare name");
        }

        return _found.GetOrAdd(executable, Find);
    }

    private string Find(string name) => SearchPath.Find(SearchPath.Folders(searchPath), name) ?? throw new SpawnException($"'{name}' was not found on PATH");
}
