using System.Buffers;
using System.Text;
using System.Text.Json;
using Hex.Core.Conversation;

namespace Hex.Exec.Loop.Calls;

/// <summary>Gathers the calls of one answer: bounded, each once.</summary>
/// <param name="prefix">What the ids of calls without one of their own start with.</param>
internal sealed class CallCollector(string prefix)
{
    private const int MostCalls = 32;
    private const int MostBytes = 1024 * 1024;

    private readonly List<ToolCall> _calls = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private bool _isSuspended;

    /// <summary>The calls, in order.</summary>
    public IReadOnlyList<ToolCall> Calls => _calls;

    /// <summary>The first thing that was meant to be a call and is none, or null.</summary>
    public string? Problem { get; private set; }

    /// <summary>Takes a call with the id its server gave it, or one of ours.</summary>
    public void Add(CallShape shape, string id = "")
    {
        var arguments = shape.Arguments.GetRawText();
        if (_isSuspended)
        {
            return;
        }

        if (shape.Problem is not null)
        {
            Note(shape.Problem);
            return;
        }

        if (arguments.Length > MostBytes || Encoding.UTF8.GetByteCount(arguments) > MostBytes)
        {
            Note($"the arguments of {shape.Name} are larger than 1 MB");
            return;
        }

        // Models like to make one call in two forms.
        if (!_seen.Add($"{shape.Name} {Canonical(shape.Arguments)}"))
        {
            return;
        }

        if (_calls.Count == MostCalls)
        {
            Note($"it makes more than {MostCalls} calls; those after the first {MostCalls} were not made");
            return;
        }

        _calls.Add(new ToolCall(id.Length > 0 && _ids.Add(id) ? id : $"{prefix}_{_calls.Count + 1}", shape.Name, arguments));
    }

    /// <summary>Notes what was meant to be a call and is none.</summary>
    public void Note(string problem) => Problem ??= _isSuspended ? null : problem;

    /// <summary>Takes nothing more: what follows may be the inside of something broken.</summary>
    public void Suspend() => _isSuspended = true;

    /// <summary>Forgets everything: it was thought, not said.</summary>
    public void Forget()
    {
        _calls.Clear();
        _seen.Clear();
        _ids.Clear();
        (Problem, _isSuspended) = (null, false);
    }

    private static string Canonical(JsonElement value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            WriteSorted(writer, value);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteSorted(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in value.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(property.Name);
                    WriteSorted(writer, property.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    WriteSorted(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }
}
