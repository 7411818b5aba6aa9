namespace Hex.Analysis.Syntax;

/// <summary>The mark in a comment that what follows is used from outside what hex reads.</summary>
internal static class PublicMark
{
    /// <summary>Whether it stands in a text.</summary>
    public static bool IsIn(ReadOnlySpan<byte> text) => text.IndexOf("@public"u8) >= 0 || text.IndexOf("@hex:public"u8) >= 0;
}
