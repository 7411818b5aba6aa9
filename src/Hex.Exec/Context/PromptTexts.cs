using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Hex.Exec.Context;

/// <summary>The wording of prompts: an embedded Markdown file whose first line names its version, cut into named pieces.</summary>
/// <remarks>A piece starts behind a line <c>=== name</c>. Whoever changes a word raises the version.</remarks>
internal sealed partial class PromptTexts
{
    private const string Break = "\n=== ";

    private static readonly ConcurrentDictionary<string, PromptTexts> Loaded = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _pieces;

    private PromptTexts(string markdown)
    {
        var pieces = markdown.Split(Break);
        Version = VersionLine().Match(pieces[0]).Groups["version"].Value;
        _pieces = pieces.Skip(1).Select(piece => piece.Split('\n', 2)).ToDictionary(piece => piece[0].Trim(), piece => piece[1].Trim('\n'), StringComparer.Ordinal);
    }

    /// <summary>The version of the wording, such as <c>react-1</c>.</summary>
    public string Version { get; }

    /// <summary>Loads a file of <c>Context/Prompts</c> by its name without an ending.</summary>
    public static PromptTexts Load(string name) => Loaded.GetOrAdd(name, static key =>
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Prompts/{key}")!;
        using var reader = new StreamReader(stream);
        return new PromptTexts(reader.ReadToEnd());
    });

    /// <summary>A piece with its <c>{{places}}</c> filled, without an empty line at its end. What is filled in is not looked at again.</summary>
    public string Fill(string piece, params (string Name, string Text)[] places) =>
        Place().Replace(_pieces[piece], match => places.Single(place => place.Name == match.Groups["name"].Value).Text).TrimEnd('\n');

    [GeneratedRegex(@"^<!-- (?<version>[a-z]+-\d+) -->")]
    private static partial Regex VersionLine();

    [GeneratedRegex(@"\{\{(?<name>[a-z]+)\}\}")]
    private static partial Regex Place();
}
