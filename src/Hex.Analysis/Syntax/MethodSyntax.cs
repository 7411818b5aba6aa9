namespace Hex.Analysis.Syntax;

/// <summary>A method that is called on a value.</summary>
/// <param name="Type">The full name of the type it stands in.</param>
/// <param name="Name">Its name.</param>
/// <param name="Least">How many arguments it must be given, besides what it is called on.</param>
/// <param name="Most">How many it may be given.</param>
/// <param name="IsExtension">Whether it is called on values of another type than its own.</param>
internal sealed record MethodSyntax(string Type, string Name, int Least, int Most, bool IsExtension)
{
    /// <summary>Whether it can be called with so many arguments, or handed on uncalled.</summary>
    public bool Takes(int arguments) => arguments == NameUse.NotCalled || (arguments >= Least && arguments <= Most);
}
