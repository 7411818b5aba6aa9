using Hex.Core.Code;

namespace Hex.Analysis.Resolution.Python;

/// <summary>What was found under the name of a module.</summary>
/// <param name="Way">The modules its name goes through, itself last; empty when it is not here.</param>
/// <param name="Elsewhere">What it leads to when it is not here.</param>
internal sealed record FoundModule(IReadOnlyList<PythonModule> Way, ImportTarget? Elsewhere)
{
    /// <summary>The module, or null.</summary>
    public PythonModule? Module => Elsewhere is null ? Way[^1] : null;

    /// <summary>It is not here.</summary>
    public static FoundModule Not(ImportTarget elsewhere) => new([], elsewhere);
}
