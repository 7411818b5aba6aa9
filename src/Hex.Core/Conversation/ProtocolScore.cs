namespace Hex.Core.Conversation;

/// <summary>How well a model words its edits in one protocol.</summary>
/// <param name="Protocol">The protocol's name, such as <c>json</c>.</param>
/// <param name="Usable">Proposals that could be read and applied.</param>
/// <param name="Unusable">Proposals that could not.</param>
public sealed record ProtocolScore(string Protocol, int Usable, int Unusable);
