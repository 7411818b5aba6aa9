namespace Hex.Cli.Output;

/// <summary>Small shell scripts that ask <c>hex [suggest:…]</c> what may follow; files where it has no answer.</summary>
internal static class CompletionScript
{
    private const string Bash = """
        _hex_complete() {
            local words candidates
            words="${COMP_LINE:0:COMP_POINT}"
            candidates="$("${COMP_WORDS[0]}" "[suggest:${#words}]" "$words" 2>/dev/null)"
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$candidates" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _hex_complete hex

        """;

    private const string Zsh = """
        _hex_complete() {
            local words="${BUFFER[1,CURSOR]}"
            local -a candidates
            candidates=("${(@f)$("${words%% *}" "[suggest:${#words}]" "$words" 2>/dev/null)}")
            candidates=(${candidates:#})
            if (( ${#candidates} )); then compadd -- $candidates; else _files; fi
        }
        compdef _hex_complete hex

        """;

    private const string Fish = """
        function __hex_complete
            set -l words (commandline -cp)
            hex "[suggest:"(string length -- "$words")"]" "$words" 2>/dev/null
        end
        complete -c hex -a '(__hex_complete)'

        """;

    /// <summary>The shells there is a script for.</summary>
    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "fish"];

    public static string For(string shell) => shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "fish" => Fish,
        _ => throw new ArgumentOutOfRangeException(nameof(shell), shell, "there is no script for this shell"),
    };
}
