namespace Hex.Analysis.Files;

/// <summary>Why a file is no source that can be read.</summary>
/// <param name="Kind">A snake_case word.</param>
/// <param name="Message">What is wrong, in one clause.</param>
internal sealed record SourceDefect(string Kind, string Message)
{
    public static readonly SourceDefect Unreadable = new("unreadable", "the file cannot be read");
    public static readonly SourceDefect Gone = new("gone", "the file was deleted while it was read");
    public static readonly SourceDefect Binary = new("binary", "it is no text");
    public static readonly SourceDefect TooLarge = new("too_large", "it is larger than 8 MB, which nobody writes by hand");
    public static readonly SourceDefect Generated = new("generated", "its lines are longer than anybody writes by hand");
}
