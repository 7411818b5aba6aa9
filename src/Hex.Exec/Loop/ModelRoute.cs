using Hex.Core.Conversation;
using Hex.Core.Ports;
using Hex.Exec.Edits;

namespace Hex.Exec.Loop;

/// <summary>The way to a model.</summary>
/// <param name="Server">The server that has it.</param>
/// <param name="Model">Its name there.</param>
/// <param name="Facts">What the server says of it.</param>
internal sealed record ModelRoute(IModelServer Server, string Model, ModelFacts Facts)
{
    /// <summary>How it worded its edits when its answers were recorded; null where it answers now.</summary>
    public EditProtocol? RecordedProtocol { get; init; }
}
