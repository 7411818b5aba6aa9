using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

// Blittable signatures alone: what is precompiled then needs no marshalling stub at run time.
[assembly: DisableRuntimeMarshalling]

namespace Hex.Analysis.Native;

/// <summary>The C interface of tree-sitter, as much of it as hex needs.</summary>
/// <remarks>What only reads a few fields leaves the collector's mode alone: it is called for every node.</remarks>
internal static unsafe partial class TreeSitter
{
    private const string Library = "hexsyntax";

    [LibraryImport(Library, EntryPoint = "ts_language_abi_version")]
    public static partial uint LanguageVersion(nint language);

    [LibraryImport(Library, EntryPoint = "ts_language_symbol_count")]
    public static partial uint SymbolCount(nint language);

    [LibraryImport(Library, EntryPoint = "ts_language_symbol_for_name")]
    public static partial ushort SymbolForName(nint language, byte* name, uint length, byte isNamed);

    [LibraryImport(Library, EntryPoint = "ts_language_field_id_for_name")]
    public static partial ushort FieldForName(nint language, byte* name, uint length);

    [LibraryImport(Library, EntryPoint = "ts_parser_new")]
    public static partial nint NewParser();

    [LibraryImport(Library, EntryPoint = "ts_parser_delete")]
    public static partial void DeleteParser(nint parser);

    [LibraryImport(Library, EntryPoint = "ts_parser_set_language")]
    public static partial byte SetLanguage(nint parser, nint language);

    [LibraryImport(Library, EntryPoint = "ts_parser_parse_string")]
    public static partial nint Parse(nint parser, nint oldTree, byte* source, uint length);

    [LibraryImport(Library, EntryPoint = "ts_tree_delete")]
    public static partial void DeleteTree(nint tree);

    [LibraryImport(Library, EntryPoint = "ts_tree_root_node")]
    public static partial SyntaxNode RootNode(nint tree);

    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "ts_node_symbol")]
    public static partial ushort Symbol(SyntaxNode node);

    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "ts_node_is_named")]
    public static partial byte IsNamed(SyntaxNode node);

    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "ts_node_is_error")]
    public static partial byte IsError(SyntaxNode node);

    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "ts_node_is_missing")]
    public static partial byte IsMissing(SyntaxNode node);

    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "ts_node_has_error")]
    public static partial byte HasError(SyntaxNode node);

    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "ts_node_end_byte")]
    public static partial uint EndByte(SyntaxNode node);

    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "ts_node_child_count")]
    public static partial uint ChildCount(SyntaxNode node);

    [LibraryImport(Library, EntryPoint = "ts_node_child")]
    public static partial SyntaxNode Child(SyntaxNode node, uint index);

    [LibraryImport(Library, EntryPoint = "ts_node_parent")]
    public static partial SyntaxNode Parent(SyntaxNode node);

    [LibraryImport(Library, EntryPoint = "ts_node_child_by_field_id")]
    public static partial SyntaxNode ChildByField(SyntaxNode node, ushort field);

    [LibraryImport(Library, EntryPoint = "ts_node_named_descendant_for_byte_range")]
    public static partial SyntaxNode NamedDescendant(SyntaxNode node, uint start, uint end);

    [LibraryImport(Library, EntryPoint = "ts_tree_cursor_new")]
    public static partial TreeCursor NewCursor(SyntaxNode node);

    [LibraryImport(Library, EntryPoint = "ts_tree_cursor_reset")]
    public static partial void ResetCursor(ref TreeCursor cursor, SyntaxNode node);

    [LibraryImport(Library, EntryPoint = "ts_tree_cursor_delete")]
    public static partial void DeleteCursor(ref TreeCursor cursor);

    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "ts_tree_cursor_current_node")]
    public static partial SyntaxNode CurrentNode(ref TreeCursor cursor);

    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "ts_tree_cursor_current_field_id")]
    public static partial ushort CurrentField(ref TreeCursor cursor);

    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "ts_tree_cursor_goto_first_child")]
    public static partial byte GoToFirstChild(ref TreeCursor cursor);

    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "ts_tree_cursor_goto_next_sibling")]
    public static partial byte GoToNextSibling(ref TreeCursor cursor);

    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "ts_tree_cursor_goto_parent")]
    public static partial byte GoToParent(ref TreeCursor cursor);
}
