using Hex.Testing.Machine;

namespace Hex.Testing.Agents;

/// <summary>A program that behaves as that of an agent does where hex can see it: it answers its probes, keeps what it was called with, and does what the test's script says.</summary>
/// <remarks>A bash script, so that it starts as quickly as the tests need. What it prints is what the real program was seen to print.</remarks>
public abstract class FakeAgent : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _name;

    /// <summary>Makes the program.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="probes">What it answers to its probes, as cases of a bash <c>case "$1"</c>.</param>
    /// <param name="turns">What it does at each call, in bash; the last script serves all further calls.</param>
    protected FakeAgent(string name, string probes, IReadOnlyList<string> turns)
    {
        _name = name;
        Directory.CreateDirectory(_folder.At("calls"));
        for (var index = 0; index < turns.Count; index++)
        {
            File.WriteAllText(_folder.At($"turn{index + 1}.sh"), turns[index]);
        }

        File.WriteAllText(Path, Script(probes, turns.Count));
        File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>The program.</summary>
    public string Path => _folder.At(_name);

    /// <summary>The variable that names it.</summary>
    public string Variable => $"HEX_{_name.ToUpperInvariant()}_BINARY";

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
    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private string Script(string probes, int turns) => $$"""
        #!/bin/bash
        here='{{_folder.Path}}'
        login=$(cat "$here/login" 2>/dev/null)
        case "$1" in
        {{probes}}
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
