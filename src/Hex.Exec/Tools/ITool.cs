using System.Text.Json;
using Hex.Core.Conversation;

namespace Hex.Exec.Tools;

/// <summary>Something a model may ask for while it works on a task: reads or checks, never changes a tracked file.</summary>
internal interface ITool
{
    /// <summary>What the model is told of it.</summary>
    ToolDescription Description { get; }

    /// <summary>Does what is asked.</summary>
    /// <param name="arguments">A JSON object; anything may be in it, a model wrote it.</param>
    /// <param name="context">Where it works.</param>
    /// <param name="cancellationToken">Ends it with all it started.</param>
    /// <returns>The answer. What the model did wrong is an answer it can learn from, not an exception.</returns>
    Task<ToolAnswer> RunAsync(JsonElement arguments, ToolContext context, CancellationToken cancellationToken);
}
