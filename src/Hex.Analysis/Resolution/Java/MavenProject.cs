using System.Xml;
using System.Xml.Linq;
using Hex.Analysis.Files;

namespace Hex.Analysis.Resolution.Java;

/// <summary>Reads project files of Maven.</summary>
internal static class MavenProject
{
    /// <summary>How they are called.</summary>
    public const string FileName = "pom.xml";

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit };

    /// <summary>The artifact a project makes, or null when it does not say.</summary>
    public static string? NameIn(SourceTree tree, string path, ProjectFileProblems problems)
    {
        if (problems.Read(tree, path) is not { } bytes)
            return null;

        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes.ToArray()), Settings);
            var name = XDocument.Load(reader).Root!.Elements().FirstOrDefault(element => element.Name.LocalName == "artifactId")?.Value.Trim();
            return name is { Length: > 0 } ? name : null;
        }
        catch (XmlException exception)
        {
            problems.Add(path, "it is not XML", exception.LineNumber);
            return null;
        }
    }
}
