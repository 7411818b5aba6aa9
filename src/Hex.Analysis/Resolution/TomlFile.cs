using System.Text;
using Hex.Analysis.Files;
using Tomlyn;
using Tomlyn.Syntax;
using TomlSyntax = Tomlyn.Parsing.SyntaxParser;

namespace Hex.Analysis.Resolution;

/// <summary>Reads project files in TOML; where one is broken, what stands around the break is read all the same.</summary>
internal static class TomlFile
{
    /// <summary>What a file says, or null when it cannot be read at all.</summary>
    public static TomlTable? Read(SourceTree tree, string path, ProjectFileProblems problems)
    {
        if (problems.Read(tree, path) is not { } bytes)
            return null;

        try
        {
            var document = TomlSyntax.Parse(Encoding.UTF8.GetString(bytes.Span), path);
            if (document.Diagnostics.FirstOrDefault(each => each.Kind == DiagnosticMessageKind.Error) is { } error)
                problems.Add(path, "it is not TOML", error.Span.Start.Line + 1);

            return Root(document);
        }
        catch (TomlException exception)
        {
            // It stops at once where brackets are nested too deep.
            problems.Add(path, "it is not TOML", exception.Line);
            return new TomlTable();
        }
    }

    private static TomlTable Root(DocumentSyntax document)
    {
        var root = new TomlTable();
        Fill(root, document.KeyValues);
        foreach (var section in document.Tables)
        {
            var at = root.Open(Parts(section.Name), isOneOfSeveral: section is TableArraySyntax);
            if (at is not null)
                Fill(at, section.Items);
        }

        return root;
    }

    private static void Fill(TomlTable table, IEnumerable<SyntaxNode> items)
    {
        foreach (var item in items.OfType<KeyValueSyntax>())
        {
            var parts = Parts(item.Key);
            if (parts.Count > 0 && Value(item.Value) is { } value)
                table.Open(parts[..^1])?.Set(parts[^1], value);
        }
    }

    private static object? Value(SyntaxNode? value)
    {
        switch (value)
        {
            case StringValueSyntax text:
                return text.Value;
            case BooleanValueSyntax flag:
                return flag.Value;
            case ArraySyntax array:
                return array.Items.Select(item => Value(item.Value)).OfType<object>().ToList();
            case InlineTableSyntax inline:
                var table = new TomlTable();
                Fill(table, inline.Items.Select(item => item.KeyValue).OfType<SyntaxNode>());
                return table;
            default:
                // Numbers and dates, as they are written: nothing is reckoned with them.
                return value?.ToString().Trim();
        }
    }

    private static List<string> Parts(KeySyntax? key)
    {
        var parts = new List<string>();
        if (key is null)
            return parts;

        parts.Add(Part(key.Key));
        parts.AddRange(key.DotKeys.Select(dotted => Part(dotted.Key)));
        return parts;
    }

    private static string Part(SyntaxNode? key) => key is StringValueSyntax quoted ? quoted.Value ?? string.Empty : key?.ToString().Trim() ?? string.Empty;
}
