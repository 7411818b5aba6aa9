using Hex.Analysis.Native;

namespace Hex.Analysis.Syntax.CSharp;

/// <summary>A name in the code before it is known whether something in the file hides the type it may mean.</summary>
/// <param name="Name">As it reads.</param>
/// <param name="Role">Where it stands.</param>
/// <param name="Node">Its first node.</param>
/// <param name="HiddenBy">What hides it.</param>
/// <param name="Arguments">Of a member that is called: how many arguments it is given.</param>
internal readonly record struct FoundName(string Name, NameRole Role, SyntaxNode Node, HiddenNames? HiddenBy, int Arguments = 0)
{
    /// <summary>Whether its first part is something that the file declares there.</summary>
    public bool IsHidden => HiddenBy is not null && HiddenBy.Has(First, Node.Start);

    /// <summary>Its parts after the first one.</summary>
    public string Rest => Name[(First.Length + 1)..];

    private ReadOnlySpan<char> First => Name.IndexOf('.', StringComparison.Ordinal) is > 0 and var point ? Name.AsSpan(0, point) : Name;
}
