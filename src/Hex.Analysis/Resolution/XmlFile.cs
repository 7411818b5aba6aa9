using System.Xml;
using System.Xml.Linq;
using Hex.Analysis.Files;

namespace Hex.Analysis.Resolution;

/// <summary>Reads project files in XML.</summary>
internal static class XmlFile
{
    // Entities of a document type could be made to grow without end, and project files have none.
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>The root element of a file, or null when there is none.</summary>
    public static XElement? Read(SourceTree tree, string path, ProjectFileProblems problems)
    {
        if (problems.Read(tree, path) is not { } bytes)
            return null;

        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes.ToArray()), Settings);
            return XDocument.Load(reader).Root;
        }
        catch (XmlException exception)
        {
            problems.Add(path, "it is not XML", exception.LineNumber);
            return null;
        }
    }

    /// <summary>The elements of a name, however deep, whatever their namespace.</summary>
    public static IEnumerable<XElement> All(this XElement element, string name) => element.Descendants().Where(each => each.Name.LocalName == name);

    /// <summary>The value of an attribute without the blanks around it, or null.</summary>
    public static string? TextOf(this XElement element, string attribute) => element.Attribute(attribute)?.Value.Trim();
}
