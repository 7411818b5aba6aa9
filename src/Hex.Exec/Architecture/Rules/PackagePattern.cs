using System.IO.Enumeration;

namespace Hex.Exec.Architecture.Rules;

/// <summary>A pattern of package names: the name, what lies below it, and <c>*</c> for anything.</summary>
internal sealed class PackagePattern(string text)
{
    private readonly string _text = text.Trim();
    private readonly bool _isPlain = !text.Contains('*', StringComparison.Ordinal);

    public bool Matches(string package) => _isPlain
        ? package.StartsWith(_text, StringComparison.Ordinal) && (package.Length == _text.Length || package[_text.Length] is '.' or '/' or ':')
        : FileSystemName.MatchesSimpleExpression(_text, package, ignoreCase: false);
}
