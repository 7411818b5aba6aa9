namespace Hex.Exec.Repair.Source;

/// <summary>Tells how a name is used.</summary>
internal static class NameUse
{
    /// <summary>How the name at an index is used.</summary>
    public static NameKind Of(SourceFile file, int index)
    {
        var isMember = file.At(index - 1).Text is "." or "::" or "->" or "?." && file.Language.Name is not "perl";
        return (isMember, file.At(index + 1).Is("(")) switch
        {
            (true, true) => NameKind.Method,
            (true, false) => NameKind.Member,
            (false, true) => NameKind.Called,
            (false, false) => NameKind.Variable,
        };
    }
}
