using System.Text;
using Hex.Analysis.Files;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Hex.Analysis.Resolution.TypeScript;

/// <summary>Reads which folders pnpm takes for packages.</summary>
internal static class PnpmWorkspace
{
    /// <summary>The file that says so.</summary>
    public const string FileName = "pnpm-workspace.yaml";

    /// <summary>The patterns of the folders, as they are written.</summary>
    public static List<string> Read(SourceTree tree, string path, ProjectFileProblems problems)
    {
        var globs = new List<string>();
        if (problems.Read(tree, path) is not { } bytes)
            return globs;

        try
        {
            var parser = new Parser(new StringReader(Encoding.UTF8.GetString(bytes.Span)));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _) || !parser.TryConsume<MappingStart>(out _))
                return globs;

            while (parser.TryConsume<Scalar>(out var key))
            {
                if (key.Value == "packages" && parser.TryConsume<SequenceStart>(out _))
                    ReadList(parser, globs);
                else
                    parser.SkipThisAndNestedEvents();
            }
        }
        catch (YamlException exception)
        {
            problems.Add(path, "it is not YAML", exception.Start.Line);
        }

        return globs;
    }

    private static void ReadList(Parser parser, List<string> globs)
    {
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (parser.TryConsume<Scalar>(out var glob) && glob.Value.Length > 0)
                globs.Add(glob.Value);
            else if (parser.Current is not Scalar)
                parser.SkipThisAndNestedEvents();
        }
    }
}
