namespace Hex.Analysis.Files;

/// <summary>What is in a folder.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="IsFolder">Whether it is a folder, or a link to one.</param>
internal readonly record struct TreeEntry(string Name, bool IsFolder);
