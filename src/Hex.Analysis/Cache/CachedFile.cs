using Hex.Analysis.Files;
using Hex.Analysis.Syntax;

namespace Hex.Analysis.Cache;

/// <summary>What is known of a file.</summary>
/// <param name="Stamp">What it looked like; the default where that proves nothing.</param>
/// <param name="Hash">What was in it.</param>
/// <param name="Syntax">What was read in it, or null when it is no source.</param>
/// <param name="Defect">Why it is no source, or null.</param>
internal sealed record CachedFile(FileStamp Stamp, ContentHash Hash, FileSyntax? Syntax, SourceDefect? Defect);
