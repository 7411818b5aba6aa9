namespace Hex.Exec.Repair.Localisation;

/// <summary>A place that an output names.</summary>
/// <param name="Path">The file as the output words it.</param>
/// <param name="Line">The line, from 1.</param>
internal readonly record struct Mention(string Path, int Line);
