namespace Hex.Analysis.Syntax;

/// <summary>A name that stands in the code of a file, before anybody looked what it means.</summary>
/// <param name="Name">As written, with points between its parts where it has several.</param>
/// <param name="Role">Where it stands.</param>
/// <param name="Line">The line it stands in first, from 1.</param>
/// <param name="Column">Its column there in characters, from 1.</param>
internal readonly record struct NameUse(string Name, NameRole Role, int Line, int Column)
{
    /// <summary>The number of arguments of a member that may be handed on as a method, and is not called.</summary>
    public const int NotCalled = -1;

    /// <summary>Of a member that is called: how many arguments it is given.</summary>
    public int Arguments { get; init; }

    /// <summary>The type within the file it stands in, where that may inherit what the name means; else empty.</summary>
    public string Scope { get; init; } = string.Empty;
}
