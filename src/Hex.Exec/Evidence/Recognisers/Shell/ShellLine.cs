namespace Hex.Exec.Evidence.Recognisers.Shell;

/// <summary>Reads which programs a plain shell command starts.</summary>
internal static class ShellLine
{
    // Each of these makes what follows depend on more than the words of the line.
    private static readonly HashSet<string> Unclear =
    [
        "!", "{", "}", "if", "then", "else", "elif", "fi", "for", "while", "until", "do", "done", "case", "esac", "select", "function",
        "exec", "exit", "return", "break", "eval", "source", ".", "trap", "alias", "coproc",
    ];

    /// <summary>The programs it starts, in order, or null when the command is more than a plain line.</summary>
    public static IReadOnlyList<ShellCall>? Read(string command)
    {
        if (ShellTokens.Split(command) is not { } tokens)
            return null;

        List<ShellCall> calls = [];
        var start = 0;
        for (var end = 0; end <= tokens.Count; end++)
        {
            if (end < tokens.Count && !(tokens[end] is { IsOperator: true, Text: ";" or "&" }))
                continue;

            var isAwaited = end == tokens.Count || tokens[end].Text == ";";
            var isLast = tokens.Skip(end).All(token => token.IsOperator);
            if (!TryReadList([.. tokens.Skip(start).Take(end - start)], isAwaited, isLast, calls))
                return null;

            start = end + 1;
        }

        return calls;
    }

    // Of "a && b && c" all have run when the list decides the exit code, else only the first; after "||" nothing is certain.
    private static bool TryReadList(IReadOnlyList<ShellToken> tokens, bool isAwaited, bool isLast, List<ShellCall> calls)
    {
        var mayStopEarly = !isLast || tokens.Any(token => token is { IsOperator: true, Text: "||" });
        var isFirst = true;
        foreach (var pipeline in Split(tokens, "&&", "||"))
        {
            var programs = Split(pipeline, "|").ToList();
            for (var i = 0; i < programs.Count; i++)
            {
                if (Words(programs[i]) is not { } words)
                    return false;

                var isHeard = IsUnredirected(programs[i]) && programs.Skip(i + 1).All(PassesOn);
                if (words.Count > 0)
                    calls.Add(new ShellCall(words, isAwaited && (isFirst || !mayStopEarly), isHeard));
            }

            isFirst = false;
        }

        return true;
    }

    private static IReadOnlyList<string>? Words(IReadOnlyList<ShellToken> program)
    {
        var words = program.Where((token, i) => !token.IsOperator && (i == 0 || !program[i - 1].IsOperator)).Select(token => token.Text).ToList();
        return words.Count > 0 && Unclear.Contains(words[0]) ? null : Launchers.Strip(words);
    }

    private static bool IsUnredirected(IReadOnlyList<ShellToken> program) => !program.Any(token => token is { IsOperator: true, Text: ">" });

    private static bool PassesOn(IReadOnlyList<ShellToken> program) => IsUnredirected(program) && program is [{ Text: "tee" or "cat" }, ..];

    private static IEnumerable<IReadOnlyList<ShellToken>> Split(IReadOnlyList<ShellToken> tokens, params string[] operators)
    {
        List<ShellToken> part = [];
        foreach (var token in tokens)
        {
            if (!token.IsOperator || !operators.Contains(token.Text))
            {
                part.Add(token);
                continue;
            }

            yield return part;
            part = [];
        }

        yield return part;
    }
}
