namespace Hex.Exec.Architecture;

/// <summary>A few lines of a source file around a place.</summary>
/// <param name="FirstLine">The number of the first of them, from 1.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Line">The line meant.</param>
/// <param name="Column">The column meant, from 1.</param>
public sealed record CodeFrame(int FirstLine, IReadOnlyList<string> Lines, int Line, int Column);
