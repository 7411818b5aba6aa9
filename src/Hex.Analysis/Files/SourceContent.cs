namespace Hex.Analysis.Files;

/// <summary>What is in a file.</summary>
/// <param name="Text">Its text in UTF-8, without a mark at the start.</param>
/// <param name="Hash">The hash of its bytes.</param>
internal readonly record struct SourceContent(ReadOnlyMemory<byte> Text, ContentHash Hash);
