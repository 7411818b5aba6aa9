using Hex.Core.Runs;

namespace Hex.Exec.Context;

/// <summary>A prompt, ready to be asked.</summary>
/// <param name="System">What the model is told before the conversation.</param>
/// <param name="FirstMessage">The first turn of the conversation.</param>
/// <param name="Version">The version of the wording.</param>
/// <param name="Parts">What it is made of, in order; native tools are a part too.</param>
/// <param name="Tokens">The sum of the parts.</param>
internal sealed record BuiltPrompt(string System, string FirstMessage, string Version, IReadOnlyList<PromptPart> Parts, int Tokens);
