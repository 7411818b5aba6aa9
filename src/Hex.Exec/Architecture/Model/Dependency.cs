using Hex.Core.Code;

namespace Hex.Exec.Architecture.Model;

/// <summary>One file uses another.</summary>
/// <param name="From">The file that uses.</param>
/// <param name="To">The file that is used.</param>
/// <param name="Import">Where and how.</param>
/// <param name="Via">The file that offers it on, or null when it is used directly.</param>
internal sealed record Dependency(ModelFile From, ModelFile To, Import Import, ModelFile? Via)
{
    /// <summary>Whether nothing of it happens while the program is loaded.</summary>
    public bool IsApart => Import.IsTypeOnly || Import.Kind is ImportKind.TypeOnly or ImportKind.Dynamic;
}
