using System.Text.Json;
using Hex.Core.Conversation;

namespace Hex.Exec.Tools;

/// <summary>Something a model may ask for while it works on a task: reads or checks, never changes a tracked file.</summary>
internal interface ITool
{
    /// <summary>What the model is told of it.</summary>
    ToolDescription Description { get; }

    /// <summary>Other names models give its arguments, each with the name it stands for; told apart by their letters alone.</summary>
    IReadOnlyDictionary<string, string> Aliases => ArgumentNames.OfAPath;

    /// <summary>How the names of the files end that it is of use for; none for any file.</summary>
    IReadOnlyList<string> FileEndings => [];

    /// <summary>How long it may take.</summary>
    TimeSpan TimeLimit => TimeSpan.FromSeconds(20);

    /// <summary>Does what is asked.</summary>
    /// <param name="arguments">A JSON object; anything may be in it, a model wrote it.</param>
    /// <param name="context">Where it works.</param>
    /// <param name="cancellationToken">Ends it with all it started.</param>
    /// <returns>The answer. What the model did wrong is an answer it can learn from.</returns>
    /// <exception cref="Core.Failures.HexException">An argument is wrong, or a file cannot be read; <see cref="ToolBox"/> makes an answer of it.</exception>
    Task<ToolAnswer> RunAsync(JsonElement arguments, ToolContext context, CancellationToken cancellationToken);
}
