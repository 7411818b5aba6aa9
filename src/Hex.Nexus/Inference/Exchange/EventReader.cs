using Hex.Core.Conversation;

namespace Hex.Nexus.Inference.Exchange;

/// <summary>Takes the JSON out of an answer: of server-sent events, of lines, or of one document where the server does not stream.</summary>
/// <param name="lines">The answer's lines.</param>
/// <param name="isEvents">Whether events are expected; otherwise each line is JSON.</param>
internal sealed class EventReader(LineReader lines, bool isEvents)
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private bool _isFirst = true;

    /// <summary>The next piece of JSON, or null at the end.</summary>
    /// <exception cref="ReplyFaultException">It is something else.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> NextAsync()
    {
        while (await lines.NextAsync() is { } line)
        {
            var content = (_isFirst ? WithoutMark(line) : line).Trim(" \t"u8);
            if (content.IsEmpty)
                continue;

            var isFirst = _isFirst;
            _isFirst = false;
            if (!isEvents)
                return content;

            if (isFirst && content.Span[0] is (byte)'{' or (byte)'[')
                return await RestOfDocumentAsync(content);

            // Each data line is taken as an event of its own: nobody breaks JSON over several, and some forget the blank line between two.
            if (content.Span.StartsWith("data:"u8))
                return content["data:".Length..].TrimStart((byte)' ');

            if (isFirst && !IsField(content.Span))
                throw new ReplyFaultException(ModelFailureKind.Malformed, content.Span[0] == (byte)'<' ? "sent a web page" : "sent something that is no stream of events");
        }

        return null;
    }

    private async Task<ReadOnlyMemory<byte>> RestOfDocumentAsync(ReadOnlyMemory<byte> first)
    {
        using var document = new MemoryStream();
        document.Write(first.Span);
        while (await lines.NextAsync() is { } line)
        {
            document.WriteByte((byte)'\n');
            document.Write(line.Span);
        }

        return document.ToArray();
    }

    private static bool IsField(ReadOnlySpan<byte> line) =>
        line[0] == (byte)':' || line.StartsWith("event:"u8) || line.StartsWith("id:"u8) || line.StartsWith("retry:"u8);

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> line) => line.Span.StartsWith(ByteOrderMark) ? line[ByteOrderMark.Length..] : line;
}
