namespace Hex.Cli.Output;

/// <summary>One line at the foot of an interactive terminal that is drawn over and over.</summary>
internal sealed class StatusLine
{
    private const string EraseLine = "\r\u001b[K";

    private bool _isShown;

    public void Show(TextWriter writer, string text, int width)
    {
        // The last column stays free, or the terminal would wrap and the line could not be taken away again.
        var fitting = text.Length < width ? text : text[..(width - 1)];
        writer.Write(EraseLine + fitting);
        _isShown = true;
    }

    public void Clear(TextWriter writer)
    {
        if (!_isShown)
            return;

        writer.Write(EraseLine);
        _isShown = false;
    }
}
