namespace Hex.Exec.Tools.Checks;

/// <summary>Something a compiler says is wrong.</summary>
/// <param name="Path">The file relative to the root of the tree, or null when it concerns no file.</param>
/// <param name="Line">The line, or 0 when it concerns none.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record Diagnostic(string? Path, int Line, string Message)
{
    /// <summary>One about a place as a compiler wrote it.</summary>
    /// <param name="place">Where the compiler ran.</param>
    /// <param name="path">The file, absolute or relative to the folder the compiler ran in.</param>
    /// <param name="line">The line.</param>
    /// <param name="message">What is wrong.</param>
    public static Diagnostic At(CheckPlace place, string path, string line, string message) =>
        new(place.Relative(path), int.TryParse(line, out var number) ? number : 0, message.Trim());

    /// <inheritdoc/>
    public override string ToString() => this switch
    {
        { Path: null } => Message,
        { Line: 0 } => $"{Path}: {Message}",
        _ => $"{Path}:{Line}: {Message}",
    };
}
