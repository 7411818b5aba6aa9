using System.Runtime.InteropServices;

namespace Hex.Analysis.Native;

/// <summary>The one function each grammar of the native library has.</summary>
internal static partial class GrammarEntries
{
    private const string Library = "hexsyntax";

    [LibraryImport(Library, EntryPoint = "tree_sitter_typescript")]
    public static partial nint TypeScript();

    [LibraryImport(Library, EntryPoint = "tree_sitter_tsx")]
    public static partial nint Tsx();

    [LibraryImport(Library, EntryPoint = "tree_sitter_javascript")]
    public static partial nint JavaScript();

    [LibraryImport(Library, EntryPoint = "tree_sitter_c_sharp")]
    public static partial nint CSharp();

    [LibraryImport(Library, EntryPoint = "tree_sitter_python")]
    public static partial nint Python();

    [LibraryImport(Library, EntryPoint = "tree_sitter_go")]
    public static partial nint Go();

    [LibraryImport(Library, EntryPoint = "tree_sitter_rust")]
    public static partial nint Rust();

    [LibraryImport(Library, EntryPoint = "tree_sitter_java")]
    public static partial nint Java();
}
