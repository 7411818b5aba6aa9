using System.Diagnostics;
using System.IO.Compression;
using System.Text;

namespace Hex.Testing.Models;

/// <summary>Plays one turn of a script to one client.</summary>
internal sealed class TurnPlayer(HttpConnection connection, DialectWire wire, string model, bool isStreamed)
{
    private const string Page = "<!DOCTYPE html><html><head><title>Sign in to the network</title></head><body>Please sign in</body></html>";
    private const int PieceLength = 64 * 1024;
    private const int UnpackedBlock = 1024 * 1024;

    /// <returns>Whether the connection can carry another request.</returns>
    public async Task<bool> PlayAsync(ModelTurn turn, CancellationToken cancellationToken)
    {
        switch (turn)
        {
            case ModelTurn.Reply reply when isStreamed:
                await StreamAsync(reply, cancellationToken);
                return true;
            case ModelTurn.Reply reply:
                await JsonAsync(wire.Whole(reply, model), cancellationToken);
                return true;
            case ModelTurn.Status status:
                await connection.RespondAsync(status.Code, status.Body ?? wire.Error(status.Code, status.Message), status.ContentType, status.Headers, cancellationToken);
                return true;
            case ModelTurn.Html:
                await connection.RespondAsync(200, Page, "text/html; charset=utf-8", null, cancellationToken);
                return true;
            case ModelTurn.WrongSchema:
                await BodyAsync(wire.Framed("""{"status":"ok","results":[1,2,3]}"""), cancellationToken);
                return true;
            case ModelTurn.BrokenJson:
                await BodyAsync(wire.Framed("""{"model":"scripted","message":{"role":"""), cancellationToken);
                return true;
            case ModelTurn.Empty:
                await BodyAsync(wire.EmptyAnswer(model), cancellationToken);
                return true;
            default:
                await FailAsync(turn, cancellationToken);
                // A connection closed after a whole answer may be in use again by then, which would be a fault nobody scripted.
                return turn is ModelTurn.Drip or ModelTurn.ErrorMidway or ModelTurn.GzipBomb or ModelTurn.Cut { Cleanly: true };
        }
    }

    private async Task FailAsync(ModelTurn turn, CancellationToken cancellationToken)
    {
        switch (turn)
        {
            case ModelTurn.Silent:
                await connection.WaitForCloseAsync(cancellationToken);
                break;
            case ModelTurn.Stall stall:
                await BeginWithAsync(wire.TextPiece(stall.Text, model), cancellationToken);
                await connection.WaitForCloseAsync(cancellationToken);
                break;
            case ModelTurn.Drip drip:
                await DripAsync(drip, cancellationToken);
                break;
            case ModelTurn.Cut cut:
                await BeginWithAsync(wire.TextPiece(cut.Text, model), cancellationToken);
                await (cut.Cleanly ? connection.EndAsync(cancellationToken) : Task.CompletedTask);
                break;
            case ModelTurn.ErrorMidway error:
                await BeginWithAsync(wire.TextPiece(error.Text, model), cancellationToken);
                await connection.ChunkAsync(wire.ErrorPiece(error.Message), cancellationToken);
                await connection.EndAsync(cancellationToken);
                break;
            case ModelTurn.CutInCall cut:
                await BeginWithAsync(wire.HalfCall(cut.Call, model), cancellationToken);
                break;
            case ModelTurn.GzipBomb bomb:
                await BombAsync(bomb.Bytes, cancellationToken);
                break;
            case ModelTurn.Endless endless:
                await EndlessAsync(endless, cancellationToken);
                break;
            case ModelTurn.Reset:
                connection.Reset();
                break;
            default:
                throw new UnreachableException();
        }
    }

    private async Task StreamAsync(ModelTurn.Reply reply, CancellationToken cancellationToken)
    {
        await connection.BeginAsync(wire.StreamType, cancellationToken);
        string[] pieces = [.. wire.Pieces(reply, model)];
        foreach (var piece in pieces[..^1])
            await connection.ChunkAsync(piece, cancellationToken);

        await (reply.HeldBeforeEnd ?? Task.CompletedTask).WaitAsync(cancellationToken);
        await connection.ChunkAsync(pieces[^1], cancellationToken);
        await connection.EndAsync(cancellationToken);
    }

    private Task JsonAsync(string json, CancellationToken cancellationToken) => connection.RespondAsync(200, json, "application/json", null, cancellationToken);

    private Task BodyAsync(string body, CancellationToken cancellationToken) =>
        connection.RespondAsync(200, body, isStreamed ? wire.StreamType : "application/json", null, cancellationToken);

    private async Task BeginWithAsync(string piece, CancellationToken cancellationToken)
    {
        await connection.BeginAsync(wire.StreamType, cancellationToken);
        await connection.ChunkAsync(piece, cancellationToken);
    }

    private async Task DripAsync(ModelTurn.Drip drip, CancellationToken cancellationToken)
    {
        await connection.BeginAsync(wire.StreamType, cancellationToken);
        foreach (var letter in string.Concat(wire.Pieces(new ModelTurn.Reply { Text = drip.Text }, model)))
        {
            await connection.ChunkAsync(letter.ToString(), cancellationToken);
            await Task.Delay(drip.Interval, cancellationToken);
        }

        await connection.EndAsync(cancellationToken);
    }

    private async Task EndlessAsync(ModelTurn.Endless endless, CancellationToken cancellationToken)
    {
        await connection.BeginAsync(wire.StreamType, cancellationToken);
        var filler = new string('x', PieceLength);
        var piece = wire.TextPiece(filler, model);
        if (endless.InOneLine)
            await connection.ChunkAsync(piece[..(piece.IndexOf(filler, StringComparison.Ordinal) + PieceLength)], cancellationToken);

        for (long sent = 0; sent < endless.Bytes; sent += PieceLength)
            await connection.ChunkAsync(endless.InOneLine ? filler : piece, cancellationToken);
    }

    private async Task BombAsync(long bytes, CancellationToken cancellationToken)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (long done = 0; done < bytes; done += UnpackedBlock)
                gzip.Write(Encoding.ASCII.GetBytes(new string(' ', UnpackedBlock)));
        }

        var head = $"HTTP/1.1 200 OK\r\nContent-Type: {wire.StreamType}\r\nContent-Encoding: gzip\r\nContent-Length: {packed.Length}\r\n\r\n";
        await connection.WriteAsync(head, cancellationToken);
        await connection.WriteAsync(packed.ToArray(), cancellationToken);
    }
}
