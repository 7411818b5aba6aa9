using System.Text.Json;
using Hex.Core.Conversation;
using Hex.Exec.Tools;

namespace Hex.Exec.Tests.Tools;

/// <summary>A tool that does what a test says.</summary>
internal sealed class ScriptedTool(Func<JsonElement, CancellationToken, Task<ToolAnswer>> act) : ITool
{
    public ToolDescription Description { get; } = ToolSchema.Of("scripted", "For tests.", ToolParameter.Path("A path."), new ToolParameter("count", "integer", "A number."));

    public Task<ToolAnswer> RunAsync(JsonElement arguments, ToolContext context, CancellationToken cancellationToken) => act(arguments, cancellationToken);

    /// <summary>One that answers with its arguments.</summary>
    public static ScriptedTool Echo() => new((arguments, _) => Task.FromResult(ToolAnswer.Ok(arguments.GetRawText())));

    /// <summary>One that answers with a text.</summary>
    public static ScriptedTool Saying(string text) => new((_, _) => Task.FromResult(ToolAnswer.Ok(text)));
}
