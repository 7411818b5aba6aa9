namespace Hex.Exec.Tools;

/// <summary>What a tool answers.</summary>
/// <param name="IsOk">Whether it could do what was asked and found nothing wrong; a check with errors is not.</param>
/// <param name="Content">The answer as the model reads it; bounded.</param>
internal sealed record ToolAnswer(bool IsOk, string Content)
{
    /// <summary>It did what was asked.</summary>
    public static ToolAnswer Ok(string content) => new(true, content);

    /// <summary>It could not, or what it looked at is wrong.</summary>
    public static ToolAnswer Error(string content) => new(false, content);
}
