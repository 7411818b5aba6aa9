using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Exec.Repair.Source;

namespace Hex.Exec.Repair.Localisation;

/// <summary>Finds the files beyond the allowed ones that say what is tested: those the output or the command names.</summary>
internal sealed class TestPlaces(IRootedFiles files, string directory)
{
    private const long LargestRead = 400 * 1024;
    private const int Most = 12;

    /// <summary>Reads the files an output and a command name, the allowed ones excepted.</summary>
    public IReadOnlyList<SourceFile> Read(IReadOnlyList<Mention> mentions, string command, IReadOnlyList<SourceFile> allowed)
    {
        var words = command.Split([' ', '\t', '\n', ';', '&', '|', '(', ')', '"', '\'', '='], StringSplitOptions.RemoveEmptyEntries);
        return [.. mentions.Select(mention => mention.Path).Concat(words)
            .Select(Relative)
            .Where(path => path.Contains('.') && !allowed.Any(file => PathMatch.Means(path, file.Path)))
            .Distinct()
            .Select(TryRead)
            .OfType<SourceFile>()
            .Take(Most)];
    }

    private string Relative(string path)
    {
        var plain = path.StartsWith(files.Root + "/", StringComparison.Ordinal) ? path[(files.Root.Length + 1)..] : path;
        return plain.StartsWith("./", StringComparison.Ordinal) ? plain[2..] : plain;
    }

    private SourceFile? TryRead(string path)
    {
        var found = new[] { directory.Length == 0 ? path : $"{directory}/{path}", path }.FirstOrDefault(IsReadable);
        try
        {
            return found is null ? null : SourceFile.Read(found, files.Read(found, LargestRead).Span);
        }
        catch (HexException)
        {
            // A file that cannot be read tells nothing; the search goes on with what the others tell.
            return null;
        }
    }

    private bool IsReadable(string path)
    {
        if (path.StartsWith('/') || path.Split('/').Any(part => part is ".." or ""))
        {
            return false;
        }

        var facts = files.Inspect(path);
        return facts.Kind == Core.Workspaces.FileKind.Regular && facts.Length <= LargestRead;
    }
}
