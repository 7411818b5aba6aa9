using System.Text.RegularExpressions;
using Hex.Core.Runs;

namespace Hex.Exec.Context;

/// <summary>What the model is told before the conversation: how it works, the rules, the tools, the form of an edit.</summary>
/// <param name="Text">The text.</param>
/// <param name="Version">The version of its wording.</param>
/// <param name="Parts">Its parts with their sizes; native tools, which travel beside it, included.</param>
internal sealed partial record SystemPrompt(string Text, string Version, IReadOnlyList<PromptPart> Parts)
{
    /// <summary>Words it for a task.</summary>
    public static SystemPrompt For(PromptTask task)
    {
        var texts = PromptTexts.Load(PromptBuilder.NameOf(task.Kind));
        var tools = ToolsText(task, texts);
        var protocol = task.Protocol.Trim();
        var text = texts.Fill("system", ("tools", tools), ("protocol", protocol));

        var toolTokens = TokenEstimate.Of(tools);
        var protocolTokens = TokenEstimate.Of(protocol);
        var beside = task.CallsToolsNatively ? task.Tools.Sum(TokenEstimate.Of) : 0;
        return new SystemPrompt(text, texts.Version,
        [
            new PromptPart("system", TokenEstimate.Of(text) - toolTokens - protocolTokens),
            new PromptPart("tools", toolTokens + beside),
            new PromptPart("protocol", protocolTokens),
        ]);
    }

    private static string ToolsText(PromptTask task, PromptTexts texts)
    {
        if (task.Tools.Count == 0)
        {
            return string.Empty;
        }

        return (task.CallsToolsNatively ? texts.Fill("native") : texts.Fill("text", ("list", List(task, texts)))) + "\n\n";
    }

    private static string List(PromptTask task, PromptTexts texts) => string.Join('\n', task.Tools.Select(tool =>
        texts.Fill("tool", ("name", tool.Name), ("description", tool.Description.ReplaceLineEndings("\n  ")), ("schema", LineBreaks().Replace(tool.InputSchema, " ")))));

    // A schema that was laid out for readers is wide: its indentation would cost more than its words.
    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex LineBreaks();
}
