using Hex.Analysis.Syntax;

namespace Hex.Analysis.Resolution.Java;

/// <summary>Tells what imports make known.</summary>
/// <param name="types">The types that are read.</param>
internal sealed class ImportMeanings(JavaTypes types)
{
    /// <summary>Why something is missing in a package of this tree.</summary>
    public const string Missing = "no source declares it; it may be generated";

    /// <summary>What an import of a file makes known there.</summary>
    public ImportMeaning Of(RawImport import, JavaPlace from)
    {
        var taken = import.Names[0];
        var isStatic = taken.Name.Contains('.', StringComparison.Ordinal);
        if (taken.LocalName == "*")
            return import.Specifier.EndsWith(".*", StringComparison.Ordinal) ? OfAll(import, isStatic, from) : new ImportMeaning(import, null) { External = import.Specifier };

        var owner = isStatic ? import.Specifier[..import.Specifier.LastIndexOf('.')] : import.Specifier;
        var meaning = new ImportMeaning(import, taken.LocalName) { Member = isStatic ? taken.LocalName : null };
        return OfType(meaning, owner, isStatic ? 2 : 1, from);
    }

    private ImportMeaning OfAll(RawImport import, bool isStatic, JavaPlace from)
    {
        var owner = import.Specifier[..^2];
        var meaning = new ImportMeaning(import, null);
        if (!isStatic && types.HasPackage(owner))
            return meaning with { Package = owner };

        return OfType(meaning, owner, isStatic ? 1 : 0, from);
    }

    private ImportMeaning OfType(ImportMeaning meaning, string name, int others, JavaPlace from)
    {
        var (type, rest) = types.FindQualified(name, from);
        while (type is not null && rest < name.Length)
        {
            var end = name.IndexOf('.', rest);
            end = end < 0 ? name.Length : end;
            type = type.Member(name[rest..end]) ?? type;
            rest = end + 1;
        }

        if (type is not null)
            return meaning with { Type = type };

        var package = JavaConventions.PackageOf(meaning.Member is null ? name : $"{name}.{meaning.Member}", others);
        return types.IsOwn(package) ? meaning with { Problem = Missing } : meaning with { External = package };
    }
}
