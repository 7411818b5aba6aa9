using Hex.Core.Code;

namespace Hex.Exec.Architecture;

/// <summary>What the imports of the source files lead to.</summary>
/// <param name="Internal">To files of the project.</param>
/// <param name="External">To packages.</param>
/// <param name="Computed">To what only the running program knows.</param>
/// <param name="Unresolved">To files that should be there and are not: the file, the line, what is written, and why it was not found.</param>
public sealed record ImportCounts(int Internal, int External, int Computed, IReadOnlyList<(string Path, int Line, string Specifier, string Reason)> Unresolved)
{
    internal static ImportCounts Of(IEnumerable<SourceFile> files)
    {
        var imports = files.SelectMany(file => file.Imports.Select(import => (file.Path, Import: import))).ToList();
        return new ImportCounts(
            imports.Count(use => use.Import.Target is ImportTarget.Internal),
            imports.Count(use => use.Import.Target is ImportTarget.External),
            imports.Count(use => use.Import.Target is ImportTarget.Computed),
            [.. imports.Where(use => use.Import.Target is ImportTarget.Unresolved)
                .Select(use => (use.Path, use.Import.Line, use.Import.Specifier, ((ImportTarget.Unresolved)use.Import.Target).Reason))]);
    }
}
