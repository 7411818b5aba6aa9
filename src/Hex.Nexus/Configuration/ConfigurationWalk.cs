using System.Globalization;
using System.Text.Json;
using Hex.Core.Failures;

namespace Hex.Nexus.Configuration;

/// <summary>One pass over the JSON of a configuration file that keeps the line of everything.</summary>
internal sealed class ConfigurationWalk(string name, SettingSource source, byte[] json)
{
    private const string SchemaKey = "$schema";

    private static readonly HashSet<string> Groups =
        [.. SettingKeys.All.Where(key => key.Name.Contains('.', StringComparison.Ordinal)).Select(key => key.Name.Split('.')[0])];

    public List<ConfiguredValue> Values { get; } = [];

    public List<ConfigurationProblem> Problems { get; } = [];

    /// <summary>The field read last, or null before the first.</summary>
    public string? Field { get; private set; }

    /// <exception cref="JsonException">It is not JSON.</exception>
    public void Walk()
    {
        // Comments and a comma too many help people who edit by hand; the published schema allows neither less nor more.
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            Error(ref reader, null, "does not hold an object", "begin it with {");
        else
            ReadObject(ref reader, null);

        while (reader.Read())
        {
            // What follows the object must not be there; the reader itself says so.
        }
    }

    private void ReadObject(ref Utf8JsonReader reader, string? group)
    {
        var seen = new HashSet<string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var part = reader.GetString()!;
            Field = group is null ? part : $"{group}.{part}";
            if (!seen.Add(part))
                Error(ref reader, Field, $"\"{Field}\" is given twice", "keep one of the two");

            var field = Field;
            ReadField(ref reader, field, group);
        }
    }

    private void ReadField(ref Utf8JsonReader reader, string field, string? group)
    {
        var line = LineOf(ref reader);
        var key = SettingKeys.Find(field);
        if (key is null && (group is not null || !Groups.Contains(field)))
        {
            if (field != SchemaKey)
                Problems.Add(UnknownKey(line, field));

            reader.Read();
            reader.Skip();
            return;
        }

        reader.Read();
        if (key is not null)
        {
            ReadValue(ref reader, key, line);
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            ReadObject(ref reader, field);
        }
        else
        {
            Error(ref reader, field, $"\"{field}\" is not an object", $"write \"{field}\": {{ … }}");
            reader.Skip();
        }
    }

    private void ReadValue(ref Utf8JsonReader reader, SettingKey key, int line)
    {
        var items = ItemsOf(ref reader, key);
        if (items is null || !items.All(item => SettingParser.IsValid(key, item)))
            Error(line, key.Name, $"\"{key.Name}\" has a value that cannot be used", SettingParser.Expected(key));
        else
            Values.Add(new ConfiguredValue(key, items, source, $"{name}:{line}"));
    }

    /// <summary>The value's items, or null when it has the wrong type. The reader ends on the last token of the value.</summary>
    private static List<string>? ItemsOf(ref Utf8JsonReader reader, SettingKey key)
    {
        if (key.Kind == SettingKind.TextList && reader.TokenType == JsonTokenType.StartArray)
            return ListOf(ref reader);

        if (key.Kind == SettingKind.Flag && reader.TokenType is (JsonTokenType.True or JsonTokenType.False))
            return [reader.GetBoolean() ? "true" : "false"];

        var wanted = key.Kind == SettingKind.Number ? JsonTokenType.Number : JsonTokenType.String;
        if (key.Kind is SettingKind.TextList or SettingKind.Flag || reader.TokenType != wanted)
        {
            reader.Skip();
            return null;
        }

        return wanted == JsonTokenType.String ? [reader.GetString()!]
            : reader.TryGetInt64(out var number) ? [number.ToString(CultureInfo.InvariantCulture)] : null;
    }

    private static List<string>? ListOf(ref Utf8JsonReader reader)
    {
        var items = new List<string>();
        var isClean = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                items.Add(reader.GetString()!);
                continue;
            }

            isClean = false;
            reader.Skip();
        }

        return isClean ? items : null;
    }

    private ConfigurationProblem UnknownKey(int line, string field)
    {
        var names = SettingKeys.All.SelectMany(key => new[] { key.Name, key.Name.Split('.')[0] });
        var remedy = NearestName.Of(field, names) is { } nearest ? $"did you mean \"{nearest}\"" : "remove it, or see hex config show for those it knows";
        return new ConfigurationProblem($"{name}:{line}", field, $"\"{field}\" is no setting hex knows", remedy, IsError: false);
    }

    private void Error(ref Utf8JsonReader reader, string? field, string what, string remedy) => Error(LineOf(ref reader), field, what, remedy);

    private void Error(int line, string? field, string what, string remedy) =>
        Problems.Add(new ConfigurationProblem($"{name}:{line}", field, what, remedy, IsError: true));

    private int LineOf(ref Utf8JsonReader reader) => json.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n') + 1;
}
