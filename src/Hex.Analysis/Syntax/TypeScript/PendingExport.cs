using Hex.Analysis.Native;

namespace Hex.Analysis.Syntax.TypeScript;

/// <summary>An export by name of something that may stand later in the file.</summary>
/// <param name="At">Where it is exported.</param>
/// <param name="Name">Its name in the file.</param>
/// <param name="ExportName">Its name for others.</param>
/// <param name="IsTypeOnly">Whether it goes out as a type alone.</param>
/// <param name="IsMarkedPublic">Whether a comment says that it is used from outside.</param>
internal readonly record struct PendingExport(SyntaxNode At, string Name, string ExportName, bool IsTypeOnly, bool IsMarkedPublic);
