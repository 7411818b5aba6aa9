using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hex.Core.Failures;
using Hex.Exec.Architecture.Rules;

namespace Hex.Exec.Architecture.Baselines;

/// <summary>Old findings that are put up with: a ratchet, new ones count.</summary>
internal sealed class Baseline(IReadOnlyList<BaselineEntry> entries)
{
    private const int Version = 1;

    private readonly HashSet<string> _ids = entries.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);

    public static Baseline Empty { get; } = new([]);

    public static Baseline Of(IEnumerable<Finding> findings) => new([.. findings.Where(finding => finding.Severity != Severity.Note)
        .Select(finding => new BaselineEntry(finding.Id, finding.Rule.Id, finding.Path, finding.Subject))
        .OrderBy(entry => entry.Path, StringComparer.Ordinal).ThenBy(entry => entry.Rule, StringComparer.Ordinal).ThenBy(entry => entry.Subject, StringComparer.Ordinal).ThenBy(entry => entry.Id, StringComparer.Ordinal)]);

    public bool Knows(Finding finding) => _ids.Contains(finding.Id);

    /// <summary>What is not found any more.</summary>
    public IReadOnlyList<BaselineEntry> FixedIn(IEnumerable<Finding> findings)
    {
        var present = findings.Select(finding => finding.Id).ToHashSet(StringComparer.Ordinal);
        return [.. entries.Where(entry => !present.Contains(entry.Id))];
    }

    public byte[] ToBytes()
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", Version);
            writer.WriteStartArray("findings");
            foreach (var entry in entries)
            {
                writer.WriteStartObject();
                writer.WriteString("id", entry.Id);
                writer.WriteString("rule", entry.Rule);
                writer.WriteString("path", entry.Path);
                writer.WriteString("subject", entry.Subject);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return [.. buffer.ToArray(), (byte)'\n'];
    }

    /// <param name="json">The bytes of the file.</param>
    /// <param name="name">What the file is called.</param>
    /// <exception cref="HexException">It is no baseline; nothing is put up with in its place.</exception>
    public static Baseline Parse(ReadOnlyMemory<byte> json, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.GetProperty("version").GetInt32() != Version)
                throw Broken(name);

            return new Baseline([.. document.RootElement.GetProperty("findings").EnumerateArray().Select(entry => new BaselineEntry(
                Text(entry, "id"), Text(entry, "rule"), Text(entry, "path"), Text(entry, "subject")))]);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or DecoderFallbackException)
        {
            throw Broken(name);
        }
    }

    private static string Text(JsonElement entry, string name) => entry.GetProperty(name).GetString() ?? throw new FormatException(name);

    private static HexException Broken(string name) =>
        HexException.Usage("bad_baseline", $"'{name}' is no baseline hex can read", "make it anew with --update-baseline");
}
