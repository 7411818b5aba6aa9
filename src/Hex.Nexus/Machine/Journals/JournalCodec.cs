using System.Collections.Frozen;
using System.Text.Json;
using Hex.Core.Workspaces;

namespace Hex.Nexus.Machine.Journals;

/// <summary>The one form of journal entries on disk: a line of JSON each, <c>{"type": …}</c> first.</summary>
internal static class JournalCodec
{
    private const byte LineEnd = (byte)'\n';

    private static readonly FrozenDictionary<string, Type> Types = new Dictionary<string, Type>
    {
        ["journal_opened"] = typeof(JournalOpened),
        ["original_saved"] = typeof(OriginalSaved),
        ["write_intended"] = typeof(WriteIntended),
        ["worktree_intended"] = typeof(WorktreeIntended),
        ["publish_intended"] = typeof(PublishIntended),
        ["index_lock_intended"] = typeof(IndexLockIntended),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<Type, string> Names = Types.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>Writes an entry with the end of its line.</summary>
    public static byte[] Encode(JournalEntry entry)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("type", Names[entry.GetType()]);
            using var content = JsonSerializer.SerializeToDocument(entry, JournalJson.Default.GetTypeInfo(entry.GetType())!);
            foreach (var property in content.RootElement.EnumerateObject())
            {
                property.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        buffer.WriteByte(LineEnd);
        return buffer.ToArray();
    }

    /// <summary>How many bytes are complete lines; what follows was torn by a crash.</summary>
    public static int CompleteLength(ReadOnlySpan<byte> content) => content.LastIndexOf(LineEnd) + 1;

    /// <summary>Reads the complete lines.</summary>
    /// <exception cref="JsonException">A complete line is no entry.</exception>
    public static IReadOnlyList<JournalEntry> Decode(ReadOnlyMemory<byte> content)
    {
        var entries = new List<JournalEntry>();
        var rest = content[..CompleteLength(content.Span)];
        while (!rest.IsEmpty)
        {
            var end = rest.Span.IndexOf(LineEnd);
            entries.Add(DecodeLine(rest[..end]));
            rest = rest[(end + 1)..];
        }

        return entries;
    }

    private static JournalEntry DecodeLine(ReadOnlyMemory<byte> line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement is { ValueKind: JsonValueKind.Object } root
            && root.TryGetProperty("type", out var name)
            && name.ValueKind == JsonValueKind.String
            && Types.TryGetValue(name.GetString()!, out var type)
                ? (JournalEntry)root.Deserialize(JournalJson.Default.GetTypeInfo(type)!)!
                : throw new JsonException("not an entry of a journal");
    }
}
