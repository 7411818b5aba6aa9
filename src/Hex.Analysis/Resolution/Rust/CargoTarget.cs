namespace Hex.Analysis.Resolution.Rust;

/// <summary>A crate: what a package builds from one root file.</summary>
/// <param name="Package">The package.</param>
/// <param name="Kind">What for.</param>
/// <param name="Root">The path of the root file.</param>
internal sealed record CargoTarget(CargoPackage Package, CargoTargetKind Kind, string Root);
