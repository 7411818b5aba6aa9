using System.Text;
using Hex.Core.Code;
using Hex.Core.Failures;
using Hex.Core.Ports;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Hex.Analysis.Configuration;

/// <summary>The rules of decisions, in YAML. Only plain mappings, lists and texts are taken; anything else is an error.</summary>
internal sealed class YamlAdrRules : IAdrRules
{
    private const string Name = ".hex/adr-rules.yaml";
    private const long MostBytes = 1024 * 1024;

    private static readonly string[] Fields = ["id", "adr", "message", "severity", "files", "exclude", "forbid_text", "forbid_pattern", "forbid_imports"];

    /// <inheritdoc />
    public IReadOnlyList<AdrRule> Read(string root)
    {
        var path = Path.Combine(root, Name);
        if (TextOf(path) is not { } text)
            return [];

        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            return RulesIn(yaml);
        }
        catch (YamlException exception)
        {
            throw Broken(exception.Start.Line, $"is not valid YAML ({exception.Message.TrimEnd('.')})");
        }
    }

    private static string? TextOf(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                return null;

            // Pipes and devices have no length, so none of them is ever opened.
            if (file.Length is 0 or > MostBytes)
                throw Broken(1, file.Length == 0 ? "is empty or no plain file" : $"is larger than {MostBytes} bytes");

            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw Broken(1, "is not UTF-8");
        }
        catch (Exception exception) when (SystemFailure.IsOfTheFile(exception))
        {
            throw Broken(1, $"cannot be read ({exception.Message.TrimEnd('.')})");
        }
    }

    private static List<AdrRule> RulesIn(YamlStream yaml)
    {
        if (yaml.Documents is not [{ RootNode: YamlMappingNode root }] || root.Children.Count != 1 || !root.Children.TryGetValue(new YamlScalarNode("rules"), out var node))
            throw Broken(1, "holds no list 'rules', and nothing else");

        if (node is not YamlSequenceNode list)
            throw Broken(node.Start.Line, "'rules' is no list");

        var rules = list.Children.Select(RuleOf).ToList();
        if (rules.GroupBy(rule => rule.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw Broken(twice.Last().Line, $"has two rules '{twice.Key}'");

        return rules;
    }

    private static AdrRule RuleOf(YamlNode node)
    {
        if (node is not YamlMappingNode rule)
            throw Broken(node.Start.Line, "has a rule that is no mapping");

        foreach (var field in rule.Children.Keys)
        {
            var name = (field as YamlScalarNode)?.Value ?? string.Empty;
            if (!Fields.Contains(name))
                throw Broken(field.Start.Line, $"has a field '{name}' that is unknown{(NearestName.Of(name, Fields) is { } nearest ? $" (did you mean {nearest})" : string.Empty)}");
        }

        var severity = TextOf(rule, "severity") ?? "error";
        if (severity is not ("error" or "warning"))
            throw Broken(rule.Start.Line, $"has the severity '{severity}', which is neither error nor warning");

        var read = new AdrRule(Required(rule, "id"), TextOf(rule, "adr") ?? string.Empty, Required(rule, "message"), (int)rule.Start.Line)
        {
            IsWarning = severity == "warning",
            Files = ListOf(rule, "files"),
            Exclude = ListOf(rule, "exclude"),
            Texts = ListOf(rule, "forbid_text"),
            Patterns = ListOf(rule, "forbid_pattern"),
            Imports = ListOf(rule, "forbid_imports"),
        };
        return read.Texts.Count + read.Patterns.Count + read.Imports.Count > 0
            ? read : throw Broken(rule.Start.Line, $"has a rule '{read.Id}' that forbids nothing (give forbid_text, forbid_pattern or forbid_imports)");
    }

    private static string Required(YamlMappingNode rule, string field) => TextOf(rule, field) ?? throw Broken(rule.Start.Line, $"has a rule without '{field}'");

    private static string? TextOf(YamlMappingNode rule, string field) => !rule.Children.TryGetValue(new YamlScalarNode(field), out var node) ? null
        : node is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text) ? text : throw Broken(node.Start.Line, $"has a '{field}' that is no text");

    private static List<string> ListOf(YamlMappingNode rule, string field) => !rule.Children.TryGetValue(new YamlScalarNode(field), out var node) ? []
        : node is YamlSequenceNode list && list.Children.All(item => item is YamlScalarNode { Value.Length: > 0 }) ? [.. list.Children.Select(item => ((YamlScalarNode)item).Value!)]
        : throw Broken(node.Start.Line, $"has a '{field}' that is no list of texts");

    private static HexException Broken(long line, string what) =>
        HexException.Usage("bad_adr_rules", $"{Name}:{line}: the file {what}", "correct it; docs/configuration.md shows what it looks like");
}
