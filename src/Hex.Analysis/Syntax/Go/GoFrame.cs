namespace Hex.Analysis.Syntax.Go;

/// <summary>A node the walk is in.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Field">The field it has in its parent, where that matters.</param>
/// <param name="Scope">The names that were bound before it, or -1 when it opens no scope.</param>
/// <param name="Pending">The names that waited before it, or -1 when it declares none.</param>
internal readonly record struct GoFrame(GoNode Kind, ushort Field, int Scope, int Pending);
