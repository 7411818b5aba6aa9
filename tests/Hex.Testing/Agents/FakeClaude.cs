using Hex.Testing.Machine;

namespace Hex.Testing.Agents;

/// <summary>
/// A program that behaves as Claude Code does where hex can see it: it answers <c>--version</c> and <c>auth status</c>, keeps what it was called with, and does
/// what the test's script says, one script for each call.
/// </summary>
/// <remarks>A bash script, so that it starts as quickly as the tests need. What it prints is what the real program was seen to print.</remarks>
public sealed class FakeClaude : IDisposable
{
    private readonly TempFolder _folder = new();

    /// <summary>Makes the program.</summary>
    /// <param name="turns">What it does at each call, in bash; the last script serves all further calls.</param>
    public FakeClaude(params string[] turns)
    {
        Directory.CreateDirectory(_folder.At("calls"));
        for (var index = 0; index < turns.Length; index++)
        {
            File.WriteAllText(_folder.At($"turn{index + 1}.sh"), turns[index]);
        }

        File.WriteAllText(Path, Script(turns.Length));
        File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>The version it says it is.</summary>
    public static string Version => "2.1.330";

    /// <summary>The program.</summary>
    public string Path => _folder.At("claude");

    /// <summary>Whether somebody is logged in.</summary>
    public bool IsLoggedIn
    {
        set => File.WriteAllText(_folder.At("login"), value ? "true" : "false");
    }

    /// <summary>How often it was called and had its prompt so far, probes left out.</summary>
    public int Begun => Directory.EnumerateDirectories(_folder.At("calls")).Count(call => File.Exists(System.IO.Path.Combine(call, "input")));

    /// <summary>What it was called with so far, probes left out.</summary>
    public IReadOnlyList<AgentCall> Calls =>
        [.. Directory.EnumerateDirectories(_folder.At("calls")).Order(StringComparer.Ordinal).Select(AgentCall.Read)];

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private string Script(int turns) => $$"""
        #!/bin/bash
        here='{{_folder.Path}}'
        case "$1" in
          --version) echo '{{Version}} (Claude Code)'; exit 0 ;;
          auth)
            if [ "$(cat "$here/login" 2>/dev/null)" = false ]; then echo '{"loggedIn":false}'; exit 1; fi
            echo '{"loggedIn":true,"authMethod":"api_key"}'; exit 0 ;;
        esac
        for number in $(seq 1 999); do
          if mkdir "$here/calls/$(printf %03d $number)" 2>/dev/null; then break; fi
        done
        call="$here/calls/$(printf %03d $number)"
        printf '%s\0' "$@" > "$call/arguments"
        env -0 > "$call/environment"
        pwd -P > "$call/directory"
        cat > "$call/input"
        turn=$number; [ $turn -gt {{turns}} ] && turn={{turns}}
        . "$here/turn$turn.sh"
        """;
}
