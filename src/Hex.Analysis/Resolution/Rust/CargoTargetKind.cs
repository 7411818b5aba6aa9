namespace Hex.Analysis.Resolution.Rust;

/// <summary>What a crate is built for.</summary>
internal enum CargoTargetKind
{
    /// <summary>Other crates use it.</summary>
    Library,

    /// <summary>A program.</summary>
    Binary,

    /// <summary>A program that shows how the library is used.</summary>
    Example,

    /// <summary>The script that runs before the package is built.</summary>
    Build,

    /// <summary>A test or a benchmark.</summary>
    Test,

    /// <summary>A file that no target reaches.</summary>
    None,
}
