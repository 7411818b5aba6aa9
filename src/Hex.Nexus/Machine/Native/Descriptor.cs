namespace Hex.Nexus.Machine.Native;

/// <summary>An open descriptor, closed once.</summary>
internal sealed class Descriptor(int number) : IDisposable
{
    private int _number = number;

    public int Number => _number;

    public void Dispose()
    {
        var open = Interlocked.Exchange(ref _number, -1);
        if (open >= 0)
        {
            _ = NativePipe.Close(open);
        }
    }

    /// <summary>Writes all bytes.</summary>
    /// <returns>The error number, 0 for success.</returns>
    public int WriteAll(ReadOnlySpan<byte> content)
    {
        while (!content.IsEmpty)
        {
            var written = NativePipe.Write(_number, content, content.Length);
            if (written >= 0)
            {
                content = content[(int)written..];
            }
            else if (LibC.LastError is var error and not LibC.Interrupted)
            {
                return error;
            }
        }

        return 0;
    }

    /// <summary>Reads to the end, or one byte more than a limit.</summary>
    /// <returns>The bytes, or null and the error number in <see cref="LibC.LastError"/>.</returns>
    public byte[]? ReadAll(long limit)
    {
        var buffer = new byte[4096];
        var length = 0;
        while (length <= limit)
        {
            var read = NativePipe.Read(_number, buffer.AsSpan(length), buffer.Length - length);
            if (read == 0)
            {
                break;
            }

            if (read < 0 && LibC.LastError != LibC.Interrupted)
            {
                return null;
            }

            length += (int)Math.Max(0, read);
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, 2 * buffer.Length);
            }
        }

        return buffer[..length];
    }
}
