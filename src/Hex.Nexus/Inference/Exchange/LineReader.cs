using Hex.Core.Conversation;

namespace Hex.Nexus.Inference.Exchange;

/// <summary>Parts an answer into lines; one that does not end is a fault, not a reason to take more memory.</summary>
internal sealed class LineReader(LimitedBody body, int longest)
{
    private const int FirstSize = 16 * 1024;
    private const byte LineFeed = (byte)'\n';

    private byte[] _buffer = new byte[FirstSize];
    private int _start;
    private int _end;

    /// <summary>The next line without its end, valid until the next call; null when there is none.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> NextAsync()
    {
        var searched = _start;
        while (true)
        {
            var found = _buffer.AsSpan(searched, _end - searched).IndexOf(LineFeed);
            if (found >= 0)
                return Take(searched + found, searched + found + 1);

            searched = _end;
            if (_end == _buffer.Length)
                searched -= MakeRoom();

            var count = await body.ReadAsync(_buffer.AsMemory(_end));
            if (count == 0 && _start == _end)
                return null;

            if (count == 0)
                return Take(_end, _end);

            _end += count;
        }
    }

    private ReadOnlyMemory<byte> Take(int end, int next)
    {
        var line = _buffer.AsMemory(_start, end - _start);
        _start = next;
        return line.TrimEnd((byte)'\r');
    }

    /// <returns>By how much the bytes moved towards the front.</returns>
    private int MakeRoom()
    {
        var moved = _start;
        var length = _end - _start;
        if (length >= longest)
            throw new ReplyFaultException(ModelFailureKind.TooLarge, $"sent a line of more than {longest / (1024 * 1024.0):0.##} MB");

        var target = length > _buffer.Length / 2 ? new byte[Math.Min(_buffer.Length * 2, Math.Max(longest, FirstSize))] : _buffer;
        _buffer.AsSpan(_start, length).CopyTo(target);
        (_buffer, _start, _end) = (target, 0, length);
        return moved;
    }
}
