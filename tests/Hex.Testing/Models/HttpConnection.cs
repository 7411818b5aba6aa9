using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Hex.Testing.Models;

/// <summary>One connection of a client, byte by byte, so that it can be cut and stalled anywhere.</summary>
internal sealed class HttpConnection(Socket socket) : IDisposable
{
    private const int LongestLine = 64 * 1024;
    private const int LargestBody = 64 * 1024 * 1024;

    private readonly NetworkStream _stream = new(socket, ownsSocket: false);
    private readonly byte[] _buffer = new byte[16 * 1024];
    private int _start;
    private int _end;

    /// <summary>Reads the next request, or returns null when the client closed the connection.</summary>
    public async Task<RecordedRequest?> ReadAsync(CancellationToken cancellationToken)
    {
        if (await ReadLineAsync(cancellationToken) is not { Length: > 0 } line)
            return null;

        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await ReadLineAsync(cancellationToken) is { Length: > 0 } header)
        {
            var colon = header.IndexOf(':', StringComparison.Ordinal);
            headers[header[..colon].Trim().ToLowerInvariant()] = header[(colon + 1)..].Trim();
        }

        if (headers.ContainsKey("expect"))
            await WriteAsync("HTTP/1.1 100 Continue\r\n\r\n", cancellationToken);

        var body = await ReadBodyAsync(headers, cancellationToken);
        return new RecordedRequest { Line = line[..line.LastIndexOf(' ')], Headers = headers, Body = Encoding.UTF8.GetString(body) };
    }

    /// <summary>Answers with a whole body.</summary>
    public Task RespondAsync(int status, string body, string contentType, IReadOnlyDictionary<string, string>? headers, CancellationToken cancellationToken)
    {
        var content = Encoding.UTF8.GetByteCount(body);
        var further = string.Concat((headers ?? new Dictionary<string, string>()).Select(header => $"{header.Key}: {header.Value}\r\n"));
        return WriteAsync($"HTTP/1.1 {status} Scripted\r\nContent-Type: {contentType}\r\nContent-Length: {content}\r\n{further}\r\n{body}", cancellationToken);
    }

    /// <summary>Begins an answer that comes in chunks.</summary>
    public Task BeginAsync(string contentType, CancellationToken cancellationToken) =>
        WriteAsync($"HTTP/1.1 200 OK\r\nContent-Type: {contentType}\r\nTransfer-Encoding: chunked\r\n\r\n", cancellationToken);

    public Task ChunkAsync(string text, CancellationToken cancellationToken) =>
        WriteAsync($"{Encoding.UTF8.GetByteCount(text):x}\r\n{text}\r\n", cancellationToken);

    public Task EndAsync(CancellationToken cancellationToken) => WriteAsync("0\r\n\r\n", cancellationToken);

    public Task WriteAsync(string text, CancellationToken cancellationToken) => WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);

    public async Task WriteAsync(byte[] bytes, CancellationToken cancellationToken) => await _stream.WriteAsync(bytes, cancellationToken);

    /// <summary>Waits until the client has had enough.</summary>
    public async Task WaitForCloseAsync(CancellationToken cancellationToken)
    {
        while (await _stream.ReadAsync(_buffer, cancellationToken) > 0)
        {
        }
    }

    /// <summary>Breaks the connection so that the client is told of a reset.</summary>
    public void Reset()
    {
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Close();
    }

    public void Dispose()
    {
        _stream.Dispose();
        socket.Dispose();
    }

    private async Task<byte[]> ReadBodyAsync(Dictionary<string, string> headers, CancellationToken cancellationToken)
    {
        if (!headers.ContainsKey("transfer-encoding"))
            return await ReadExactlyAsync(int.Parse(headers.GetValueOrDefault("content-length", "0"), CultureInfo.InvariantCulture), cancellationToken);

        using var body = new MemoryStream();
        while (int.Parse((await ReadLineAsync(cancellationToken))!.Split(';')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and var length)
        {
            body.Write(await ReadExactlyAsync(length, cancellationToken));
            await ReadLineAsync(cancellationToken);
        }

        await ReadLineAsync(cancellationToken);
        return body.ToArray();
    }

    private async Task<byte[]> ReadExactlyAsync(int length, CancellationToken cancellationToken)
    {
        if (length > LargestBody)
            throw new IOException($"a request of {length} bytes");

        var bytes = new byte[length];
        for (var done = 0; done < length;)
        {
            if (_start == _end && !await FillAsync(cancellationToken))
                throw new EndOfStreamException();

            var taken = Math.Min(length - done, _end - _start);
            _buffer.AsSpan(_start, taken).CopyTo(bytes.AsSpan(done));
            (_start, done) = (_start + taken, done + taken);
        }

        return bytes;
    }

    private async Task<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        var line = new List<byte>();
        while (line.Count < LongestLine)
        {
            if (_start == _end && !await FillAsync(cancellationToken))
                return line.Count == 0 ? null : throw new EndOfStreamException();

            var next = _buffer[_start++];
            if (next == '\n')
                return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');

            line.Add(next);
        }

        throw new IOException("a header that does not end");
    }

    private async Task<bool> FillAsync(CancellationToken cancellationToken)
    {
        (_start, _end) = (0, await _stream.ReadAsync(_buffer, cancellationToken));
        return _end > 0;
    }
}
