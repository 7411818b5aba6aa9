using Hex.Analysis.Files;

namespace Hex.Analysis.Resolution.Java;

/// <summary>Reads project files of Maven.</summary>
internal static class MavenProject
{
    /// <summary>How they are called.</summary>
    public const string FileName = "pom.xml";

    /// <summary>The artifact a project makes, or null when it does not say.</summary>
    public static string? NameIn(SourceTree tree, string path, ProjectFileProblems problems)
    {
        var name = XmlFile.Read(tree, path, problems)?.Elements().FirstOrDefault(element => element.Name.LocalName == "artifactId")?.Value.Trim();
        return name is { Length: > 0 } ? name : null;
    }
}
