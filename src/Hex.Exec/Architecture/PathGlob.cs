using System.IO.Enumeration;
using Hex.Core.Failures;

namespace Hex.Exec.Architecture;

/// <summary>A glob over whole paths: <c>*</c> and <c>?</c> stay within a component, <c>**</c> spans them, <c>{a,b}</c> is either.</summary>
internal sealed class PathGlob
{
    private const string Any = "**";
    private const int MostAlternatives = 256;

    private readonly IReadOnlyList<string[]> _alternatives;

    private PathGlob(string text, IReadOnlyList<string[]> alternatives) => (Text, _alternatives) = (text, alternatives);

    /// <summary>The glob as it was written.</summary>
    public string Text { get; }

    /// <exception cref="HexException">Its braces do not match, or it leaves the folder.</exception>
    public static PathGlob Parse(string text)
    {
        var glob = text.StartsWith("./", StringComparison.Ordinal) ? text[2..] : text;

        // A folder means everything in it.
        glob = glob.EndsWith('/') ? glob + Any : glob;
        var alternatives = Expand(glob).Take(MostAlternatives + 1).Select(plain => plain.Split('/')).ToList();
        return alternatives.Count <= MostAlternatives && alternatives.All(IsPath)
            ? new PathGlob(text, alternatives)
            : throw HexException.Usage("bad_glob", $"\"{text}\" is no glob", "write a path beneath the root with forward slashes, such as src/**/*.ts");
    }

    public bool Matches(string path)
    {
        var components = path.Split('/');
        return _alternatives.Any(parts => Matches(parts, components));
    }

    /// <summary>The folder of a path that the glob names or that a wildcard of it stands for; the path itself where the glob begins with <c>**</c>.</summary>
    public string StemOf(string path)
    {
        var components = path.Split('/');
        var parts = _alternatives.First(parts => Matches(parts, components));
        var stem = parts.TakeWhile((part, index) => part != Any && index < parts.Length - 1).Count();
        return stem == 0 ? path : string.Join('/', components.Take(stem));
    }

    private static bool IsPath(string[] parts) => parts.All(part => part is not ("" or "." or "..") && !part.Contains('{', StringComparison.Ordinal) && !part.Contains('}', StringComparison.Ordinal));

    private static IEnumerable<string> Expand(string glob)
    {
        var open = glob.IndexOf('{', StringComparison.Ordinal);
        var close = open < 0 ? -1 : glob.IndexOf('}', open);
        if (close < 0)
            return [glob];

        // The innermost braces first: they hold no others.
        open = glob.LastIndexOf('{', close);
        return glob[(open + 1)..close].Split(',').SelectMany(choice => Expand(glob[..open] + choice + glob[(close + 1)..]));
    }

    // Row by row over the components, so that no number of ** takes more than their product.
    private static bool Matches(string[] parts, string[] components)
    {
        var reached = new bool[components.Length + 1];
        reached[0] = true;
        foreach (var (index, part) in parts.Index())
        {
            var next = new bool[components.Length + 1];
            var isOpen = false;
            for (var at = 0; at <= components.Length; at++)
            {
                isOpen |= reached[at];
                if (part == Any)
                    next[at] = isOpen && (index < parts.Length - 1 || at > 0 && Array.IndexOf(reached, true) < at);
                else if (at > 0)
                    next[at] = reached[at - 1] && FileSystemName.MatchesSimpleExpression(part, components[at - 1], ignoreCase: false);
            }

            reached = next;
        }

        return reached[components.Length];
    }
}
