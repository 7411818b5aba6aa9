namespace Hex.Analysis.Resolution.Rust;

/// <summary>A package that another one may use.</summary>
/// <param name="Package">What Cargo calls it.</param>
/// <param name="Local">It, where it is part of what is read; else null.</param>
internal sealed record CargoDependency(string Package, CargoPackage? Local);
