namespace Hex.Analysis.Files;

/// <summary>What is in a folder.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="IsFolder">Whether it is a folder, or a link to one.</param>
/// <remarks>A class, because the framework's lists of classes are compiled ahead of time and those of structs are not.</remarks>
internal sealed record TreeEntry(string Name, bool IsFolder);
