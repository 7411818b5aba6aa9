using System.Buffers;
using System.Text.Json;

namespace Hex.Nexus.Agents;

/// <summary>Cuts a stream of bytes into lines of JSON objects as they come.</summary>
/// <param name="onObject">Told each object.</param>
/// <param name="onText">Told each line that is none.</param>
internal sealed class JsonLines(Action<JsonElement> onObject, Action<string> onText)
{
    // An agent's line holds a whole tool answer; what is longer is not kept.
    private const int LongestLine = 32 * 1024 * 1024;

    private readonly ArrayBufferWriter<byte> _line = new();
    private bool _isSkipping;

    /// <summary>Takes the next piece.</summary>
    public void Add(ReadOnlySpan<byte> piece)
    {
        for (var end = piece.IndexOf((byte)'\n'); end >= 0; end = piece.IndexOf((byte)'\n'))
        {
            Keep(piece[..end]);
            End();
            piece = piece[(end + 1)..];
        }

        Keep(piece);
    }

    /// <summary>Takes what came last as a line.</summary>
    public void End()
    {
        var line = _line.WrittenMemory;
        if (!_isSkipping && !line.Span.Trim(" \t\r"u8).IsEmpty)
        {
            Tell(line);
        }

        _isSkipping = false;
        _line.ResetWrittenCount();
    }

    private void Keep(ReadOnlySpan<byte> piece)
    {
        _isSkipping |= _line.WrittenCount + piece.Length > LongestLine;
        if (!_isSkipping)
        {
            _line.Write(piece);
        }
    }

    private void Tell(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                onObject(document.RootElement);
                return;
            }
        }
        catch (JsonException)
        {
            // Agents print sentences between the objects, too.
        }

        onText(System.Text.Encoding.UTF8.GetString(line.Span));
    }
}
