namespace Hex.Exec.Tools;

/// <summary>One argument of a tool, as its schema tells it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The JSON type.</param>
/// <param name="Meaning">What it is, in one sentence.</param>
/// <param name="IsRequired">Whether a call without it makes no sense.</param>
internal sealed record ToolParameter(string Name, string Type, string Meaning, bool IsRequired = false)
{
    /// <summary>The optional path of a check.</summary>
    public static ToolParameter ToCheck { get; } = Path("File or folder to check, such as src/app. Leave it out to check the project of the file you work on.");

    /// <summary>An optional path.</summary>
    public static ToolParameter Path(string meaning) => new("path", "string", meaning);
}
