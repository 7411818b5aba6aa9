namespace Hex.Analysis.Resolution.Java;

/// <summary>A module of Maven or Gradle.</summary>
/// <param name="Folder">Where it lies.</param>
/// <param name="Name">The artifact, or the path of the project; empty where there is no module.</param>
internal sealed record JavaModule(string Folder, string Name);
