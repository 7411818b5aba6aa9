namespace Hex.Analysis.Resolution.Rust;

/// <summary>What names tell by custom.</summary>
internal static class RustConventions
{
    private static readonly HashSet<string> Libraries = new(StringComparer.Ordinal) { "std", "core", "alloc", "proc_macro", "test" };

    private static readonly HashSet<string> Primitives = new(StringComparer.Ordinal)
    {
        "bool", "char", "str", "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize", "f16", "f32", "f64", "f128",
    };

    /// <summary>Whether a file is a test or benchmark by where it lies in its package.</summary>
    public static bool IsTest(string file, string package)
    {
        var inside = package.Length == 0 ? file : file[(package.Length + 1)..];
        return inside.StartsWith("tests/", StringComparison.Ordinal) || inside.StartsWith("benches/", StringComparison.Ordinal);
    }

    /// <summary>Whether a name is that of a library the compiler brings.</summary>
    public static bool IsLibrary(string name) => Libraries.Contains(name);

    /// <summary>Whether a name is that of a type the language has.</summary>
    public static bool IsPrimitive(string name) => Primitives.Contains(name);

    /// <summary>The module of a library that a path leads into: its first two parts, where the second is one.</summary>
    /// <param name="path">The path.</param>
    /// <param name="isInCode">Whether it stands in code, where its last part is no module.</param>
    public static string LibraryModule(string[] path, bool isInCode) =>
        path.Length < 2 || (isInCode && path.Length == 2) || char.IsUpper(path[1][0]) ? path[0] : $"{path[0]}::{path[1]}";
}
