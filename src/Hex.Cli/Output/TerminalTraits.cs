namespace Hex.Cli.Output;

/// <summary>What a terminal can do.</summary>
/// <param name="IsInteractive">Whether somebody watches progress, so that a line may be redrawn.</param>
/// <param name="UsesColor">Whether results may be coloured.</param>
/// <param name="Width">The columns text is laid out for.</param>
internal sealed record TerminalTraits(bool IsInteractive, bool UsesColor, int Width)
{
    private const int DefaultWidth = 80;
    private const int ReadableWidth = 100;
    private const int LeastWidth = 10;

    /// <summary>A file or pipe: no colour, nothing redrawn.</summary>
    public static TerminalTraits Plain { get; } = new(false, false, DefaultWidth);

    public static TerminalTraits OfProcess(IReadOnlyDictionary<string, string> environment)
    {
        var isDumb = environment.GetValueOrDefault("TERM") is null or "" or "dumb";
        var isInteractive = !Console.IsErrorRedirected && !isDumb;
        var usesColor = !Console.IsOutputRedirected && !isDumb && string.IsNullOrEmpty(environment.GetValueOrDefault("NO_COLOR"));
        return new TerminalTraits(isInteractive, usesColor, Console.IsErrorRedirected && Console.IsOutputRedirected ? DefaultWidth : WindowWidth());
    }

    private static int WindowWidth() => Console.WindowWidth is > 0 and var width ? Math.Clamp(width, LeastWidth, ReadableWidth) : DefaultWidth;
}
