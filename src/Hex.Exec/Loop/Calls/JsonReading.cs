using System.Text.Json;

namespace Hex.Exec.Loop.Calls;

/// <summary>What stands at a place that should be JSON.</summary>
/// <param name="Value">The value, or null when there is none.</param>
/// <param name="End">Where reading stopped: behind the value, or at what is wrong.</param>
/// <param name="Fault">What is wrong, to be put into a sentence; or null.</param>
/// <param name="IsCut">Whether the text ended too early; more of it could have made it right.</param>
internal readonly record struct JsonReading(JsonElement? Value, int End, string? Fault, bool IsCut);
