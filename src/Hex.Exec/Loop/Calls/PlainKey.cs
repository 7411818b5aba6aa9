namespace Hex.Exec.Loop.Calls;

/// <summary>Names as they compare for models, which mix <c>snake_case</c>, <c>camelCase</c> and <c>kebab-case</c>.</summary>
internal static class PlainKey
{
    /// <summary>A name in small letters without marks between its words.</summary>
    public static string Of(string name) =>
        string.Concat(name.Where(letter => letter is not ('_' or '-' or ' ')).Select(char.ToLowerInvariant));
}
