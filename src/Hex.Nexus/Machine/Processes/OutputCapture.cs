using Hex.Core.Commands;

namespace Hex.Nexus.Machine.Processes;

/// <summary>Keeps the first and the last bytes of a stream, whatever its length. Memory is taken as it is needed.</summary>
internal sealed class OutputCapture(OutputBound bound)
{
    private const int FirstRoom = 4096;

    private byte[] _head = [];
    private int _headLength;
    private byte[] _tail = [];
    private int _tailLength;
    private int _tailStart;
    private long _total;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        _total += bytes.Length;
        AppendToTail(AppendToHead(bytes));
    }

    public CapturedOutput ToOutput()
    {
        var tail = LinearTail();
        return _total == _headLength + _tailLength
            ? new CapturedOutput(Joined(_head.AsSpan(0, _headLength), tail), ReadOnlyMemory<byte>.Empty, _total)
            : new CapturedOutput(_head.AsMemory(0, _headLength), tail, _total);
    }

    private ReadOnlySpan<byte> AppendToHead(ReadOnlySpan<byte> bytes)
    {
        var fitting = Math.Min(bytes.Length, bound.Head - _headLength);
        if (fitting <= 0)
        {
            return bytes;
        }

        Grow(ref _head, _headLength + fitting, bound.Head);
        bytes[..fitting].CopyTo(_head.AsSpan(_headLength));
        _headLength += fitting;
        return bytes[fitting..];
    }

    private void AppendToTail(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > bound.Tail)
        {
            bytes = bytes[^bound.Tail..];
        }

        if (bytes.IsEmpty)
        {
            return;
        }

        // Until the ring is full it starts at 0, so that growing it keeps its order.
        Grow(ref _tail, Math.Min(bound.Tail, _tailLength + bytes.Length), bound.Tail);
        var end = (_tailStart + _tailLength) % _tail.Length;
        var untilWrap = Math.Min(bytes.Length, _tail.Length - end);
        bytes[..untilWrap].CopyTo(_tail.AsSpan(end));
        bytes[untilWrap..].CopyTo(_tail);

        var overwritten = Math.Max(0, _tailLength + bytes.Length - _tail.Length);
        _tailStart = (_tailStart + overwritten) % _tail.Length;
        _tailLength += bytes.Length - overwritten;
    }

    private byte[] LinearTail()
    {
        var linear = new byte[_tailLength];
        var untilWrap = Math.Min(_tailLength, _tail.Length - _tailStart);
        _tail.AsSpan(_tailStart, untilWrap).CopyTo(linear);
        _tail.AsSpan(0, _tailLength - untilWrap).CopyTo(linear.AsSpan(untilWrap));
        return linear;
    }

    private static ReadOnlyMemory<byte> Joined(ReadOnlySpan<byte> head, ReadOnlySpan<byte> tail)
    {
        var whole = new byte[head.Length + tail.Length];
        head.CopyTo(whole);
        tail.CopyTo(whole.AsSpan(head.Length));
        return whole;
    }

    private static void Grow(ref byte[] buffer, int needed, int limit)
    {
        if (needed > buffer.Length)
        {
            var doubled = Math.Max(FirstRoom, 2L * buffer.Length);
            Array.Resize(ref buffer, (int)Math.Min(limit, Math.Max(needed, doubled)));
        }
    }
}
