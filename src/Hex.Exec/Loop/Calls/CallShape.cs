using System.Text.Json;

namespace Hex.Exec.Loop.Calls;

/// <summary>A call as found in an answer.</summary>
/// <param name="Name">The tool, by its known name where it has one.</param>
/// <param name="Arguments">Its arguments, an object.</param>
/// <param name="Problem">Why there are no arguments, or null.</param>
internal readonly record struct CallShape(string Name, JsonElement Arguments, string? Problem);
