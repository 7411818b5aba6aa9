using System.Text;
using Hex.Nexus.Machine;

namespace Hex.Cli.Output;

/// <summary>Where hex writes: results to standard output, progress and errors to standard error.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error, TextReader input, TerminalTraits traits)
{
    private readonly Lock _lock = new();

    public TextWriter Output { get; } = output;

    public TextWriter Error { get; } = error;

    public TextReader Input { get; } = input;

    public TerminalTraits Traits { get; } = traits;

    /// <summary>The line that shows what goes on, or null; it is taken away before anything else is written.</summary>
    public StatusLine? Status { get; set; }

    /// <summary>Why results could not be written, or null. A reader that went away is no error.</summary>
    public IOException? OutputError { get; private set; }

    /// <summary>The terminal this process was started on; UTF-8 whatever the locale says.</summary>
    public static Terminal OfProcess(TerminalTraits traits) => new(
        StandardStreams.IsOpen(StandardStreams.Output) ? WriterOf(Console.OpenStandardOutput()) : new ClosedWriter(),
        StandardStreams.IsOpen(StandardStreams.Error) ? WriterOf(Console.OpenStandardError()) : new ClosedWriter(),
        StandardStreams.IsOpen(StandardStreams.Input) ? new StreamReader(Console.OpenStandardInput(), Encoding.UTF8) : TextReader.Null,
        traits);

    public void WriteLine(string text = "") => Write(text + "\n");

    public void Write(string text)
    {
        lock (_lock)
        {
            try
            {
                Status?.Clear(Error);
                Output.Write(text);
            }
            catch (Exception exception) when (IsLost(exception))
            {
                OutputError ??= exception as IOException ?? new IOException("it is closed", exception);
            }
        }
    }

    public void WriteErrorLine(string text)
    {
        lock (_lock)
        {
            try
            {
                Status?.Clear(Error);
                Error.Write(text + "\n");
            }
            catch (Exception exception) when (IsLost(exception))
            {
                // Nobody is left to read it: the terminal was closed.
            }
        }
    }

    public void WriteStatus(string text)
    {
        lock (_lock)
        {
            try
            {
                Status?.Show(Error, text, Traits.Width);
            }
            catch (Exception exception) when (IsLost(exception))
            {
                Status = null;
            }
        }
    }

    public void ClearStatus()
    {
        lock (_lock)
        {
            try
            {
                Status?.Clear(Error);
            }
            catch (Exception exception) when (IsLost(exception))
            {
                // Nobody is left to see it: the terminal was closed.
            }

            Status = null;
        }
    }

    /// <summary>Text in a colour, where results may be coloured.</summary>
    public string Paint(Color color, string text) => Traits.UsesColor ? $"\u001b[{(int)color}m{text}\u001b[0m" : text;

    public void Warn(string text) => WriteErrorLine($"hex: {CleanText.Line(text)}");

    // A stream that was closed before hex started is reported as access denied.
    private static bool IsLost(Exception exception) => exception is IOException or UnauthorizedAccessException;

    private static StreamWriter WriterOf(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
}
