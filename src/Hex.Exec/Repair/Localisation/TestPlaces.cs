using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Workspaces;
using Hex.Exec.Do;
using Hex.Exec.Repair.Source;

namespace Hex.Exec.Repair.Localisation;

/// <summary>Finds the files beyond the allowed ones that say what is tested: those the output or the command names.</summary>
internal sealed class TestPlaces(IRootedFiles files, string directory)
{
    private const long LargestRead = 400 * 1024;
    private const int Most = 12;

    private static readonly string[] UsualFolders = ["tests", "test", "spec", "t", "__tests__", "src/test/java", "src/test"];

    /// <summary>Reads the files an output and a command name, the allowed ones excepted.</summary>
    public IReadOnlyList<SourceFile> Read(IReadOnlyList<Mention> mentions, string command, IReadOnlyList<SourceFile> allowed)
    {
        var words = command.Split([' ', '\t', '\n', ';', '&', '|', '(', ')', '"', '\'', '='], StringSplitOptions.RemoveEmptyEntries);
        var folders = words.SelectMany(word => new[] { word, Path.GetDirectoryName(word) ?? string.Empty })
            .Concat(allowed.Select(file => Path.GetDirectoryName(file.Path) ?? string.Empty))
            .Concat(UsualFolders)
            .Select(folder => folder.Trim('/'))
            .Where(folder => folder.Length > 0)
            .Distinct()
            .ToList();
        return [.. mentions.Select(mention => mention.Path).Concat(words)
            .Select(Relative)
            .Where(path => path.Contains('.') && !allowed.Any(file => PathMatch.Means(path, file.Path)))
            .Distinct()
            .Select(path => TryRead(path, folders))
            .OfType<SourceFile>()
            .Take(Most)];
    }

    private string Relative(string path)
    {
        var plain = path.StartsWith(files.Root + "/", StringComparison.Ordinal) ? path[(files.Root.Length + 1)..] : path;
        return plain.StartsWith("./", StringComparison.Ordinal) ? plain[2..] : plain;
    }

    // Some languages' traces name a file without its folder.
    private SourceFile? TryRead(string path, IReadOnlyList<string> folders) =>
        new[] { directory.Length == 0 ? path : $"{directory}/{path}", path }
            .Concat(path.Contains('/') ? [] : folders.Select(folder => $"{folder}/{path}"))
            .Where(place => RepositoryPath.Refuse(place) is null)
            .Select(ReadOrNull)
            .FirstOrDefault(file => file is not null);

    private SourceFile? ReadOrNull(string path)
    {
        try
        {
            return files.Inspect(path) is { Kind: FileKind.Regular, Length: <= LargestRead } ? SourceFile.Read(path, files.Read(path, LargestRead).Span) : null;
        }
        catch (HexException)
        {
            // A file that cannot be read tells nothing; the search goes on with what the others tell.
            return null;
        }
    }
}
