namespace Hex.Analysis.Files;

/// <summary>Patterns of paths as git and TypeScript write them: <c>*</c>, <c>?</c> and <c>[…]</c> within a name, <c>**</c> across folders.</summary>
internal static class Glob
{
    /// <summary>Whether the whole of a path is as the pattern says.</summary>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path)
    {
        var (at, from) = (0, 0);

        // Where to try again with a star standing for one character more: within a name, and across folders.
        var (star, starFrom) = (-1, 0);
        var (deep, deepFrom) = (-1, 0);
        while (true)
        {
            if (at < pattern.Length && IsDeep(pattern, at))
            {
                // "**/" stands for no folder too, "**" at the end for everything below.
                at += at + 2 < pattern.Length ? 3 : 2;
                (deep, deepFrom, star) = (at, from, -1);
                if (at == pattern.Length && pattern[^1] == '*')
                    return from < path.Length;

                continue;
            }

            if (at < pattern.Length && pattern[at] == '*')
            {
                while (at < pattern.Length && pattern[at] == '*')
                {
                    at++;
                }

                (star, starFrom) = (at, from);
                continue;
            }

            if (from == path.Length && at == pattern.Length)
                return true;

            if (from < path.Length && at < pattern.Length && MatchesOne(pattern, at, path[from], out var next))
            {
                (at, from) = (next, from + 1);
                continue;
            }

            if (star >= 0 && starFrom < path.Length && path[starFrom] != '/')
            {
                (at, from) = (star, ++starFrom);
                continue;
            }

            // The folder after the next slash.
            var slash = deep < 0 ? -1 : path[deepFrom..].IndexOf('/');
            if (slash < 0)
                return false;

            (at, from, star) = (deep, deepFrom + slash + 1, -1);
            deepFrom = from;
        }
    }

    // Two stars are special only as a whole component.
    private static bool IsDeep(ReadOnlySpan<char> pattern, int at) =>
        pattern[at..].StartsWith("**") && (at == 0 || pattern[at - 1] == '/') && (at + 2 == pattern.Length || pattern[at + 2] == '/');

    private static bool MatchesOne(ReadOnlySpan<char> pattern, int at, char letter, out int next)
    {
        next = at + 1;
        switch (pattern[at])
        {
            case '?':
                return letter != '/';
            case '[' when pattern[(at + 1)..].IndexOf(']') >= 0:
                return MatchesClass(pattern, at, letter, out next);
            case '\\' when at + 1 < pattern.Length:
                next = at + 2;
                return pattern[at + 1] == letter;
            default:
                return pattern[at] == letter;
        }
    }

    private static bool MatchesClass(ReadOnlySpan<char> pattern, int at, char letter, out int next)
    {
        var position = at + 1;
        var isNegated = pattern[position] is '!' or '^';
        position += isNegated ? 1 : 0;
        var (isFound, first) = (false, position);
        while (position < pattern.Length && (pattern[position] != ']' || position == first))
        {
            var low = pattern[position];
            var high = low;
            if (position + 2 < pattern.Length && pattern[position + 1] == '-' && pattern[position + 2] != ']')
            {
                high = pattern[position + 2];
                position += 2;
            }

            isFound |= letter >= low && letter <= high;
            position++;
        }

        next = position + 1;
        return isFound != isNegated && letter != '/';
    }
}
