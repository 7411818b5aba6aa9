namespace Hex.Cli;

/// <summary>Text from standard input.</summary>
internal static class InputText
{
    /// <summary>Reads to the end, or to one character more than is accepted, which tells a text that is too long.</summary>
    public static async Task<string> ReadAsync(TextReader input, int longest, CancellationToken cancellationToken)
    {
        var buffer = new char[longest + 1];

        // A terminal or pipe that stays silent cannot be cancelled, so the wait for it is.
        var length = await Task.Run(() => input.ReadBlock(buffer, 0, buffer.Length), cancellationToken).WaitAsync(cancellationToken);
        return new string(buffer, 0, length);
    }
}
