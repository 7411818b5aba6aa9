namespace Hex.Analysis.Files;

/// <summary>What is in a file.</summary>
/// <param name="Text">Its text in UTF-8, without a mark at the start; in a buffer that is used again.</param>
/// <param name="Hash">The hash of its bytes.</param>
internal readonly record struct SourceContent(Memory<byte> Text, ContentHash Hash);
