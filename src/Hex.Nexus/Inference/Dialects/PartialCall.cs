using System.Text;

namespace Hex.Nexus.Inference.Dialects;

/// <summary>A tool call while it arrives.</summary>
/// <param name="index">The place the server gives it, or null.</param>
internal sealed class PartialCall(int? index)
{
    public int? Index => index;

    public string Id { get; set; } = string.Empty;

    public string Name { get; set; } = string.Empty;

    public StringBuilder Arguments { get; } = new();
}
