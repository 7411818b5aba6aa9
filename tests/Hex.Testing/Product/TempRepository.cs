using System.Diagnostics;
using System.Text;
using Hex.Testing.Machine;

namespace Hex.Testing.Product;

/// <summary>A real repository in a folder of its own, with one wrong value and a check that finds it.</summary>
public sealed class TempRepository : IDisposable
{
    /// <summary>The file with the wrong value.</summary>
    public const string File = "value.txt";

    /// <summary>A command that fails until the file says <c>right</c>.</summary>
    public const string Evidence = "sh check.sh";

    private readonly TempFolder _folder = new();

    /// <summary>Makes the repository with a first commit.</summary>
    /// <param name="parent">The folder to make it in; one of its own when not given.</param>
    public TempRepository(string? parent = null)
    {
        Parent = parent ?? _folder.Path;
        Root = Directory.CreateDirectory(Path.Combine(Parent, "project")).FullName;
        Git("init", "--quiet", "--initial-branch=main");
        Git("config", "user.name", "Operator");
        Git("config", "user.email", "operator@example.com");
        Write(File, "before\nwrong\nafter\n");
        Write("other.txt", "untouched\n");
        Write("check.sh", "grep -q '^right$' value.txt || { echo 'value.txt:2: expected right'; exit 1; }\n");
        Commit("first");
    }

    /// <summary>The root of the working tree.</summary>
    public string Root { get; }

    /// <summary>The folder the repository is in.</summary>
    public string Parent { get; }

    /// <summary>The absolute path of something in the working tree.</summary>
    public string At(string path) => Path.Combine(Root, path);

    /// <summary>Writes a file of the working tree.</summary>
    public void Write(string path, string content) => Write(path, Encoding.UTF8.GetBytes(content));

    /// <summary>Writes a file of the working tree.</summary>
    public void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        System.IO.File.WriteAllBytes(At(path), content);
    }

    /// <summary>Reads a file of the working tree.</summary>
    public string Read(string path) => System.IO.File.ReadAllText(At(path));

    /// <summary>Writes an executable hook.</summary>
    public void WriteHook(string name, string script)
    {
        var path = Path.Combine(Root, ".git", "hooks", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, "#!/bin/sh\n" + script);
        System.IO.File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Commits everything there is.</summary>
    public void Commit(string message)
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--message", message);
    }

    /// <summary>
    /// Writes a file of proposed edits, outside the working tree, for <c>--model edits:FILE</c>; each pair is one proposal of one
    /// replacement in <see cref="File"/>.
    /// </summary>
    public string Proposals(params (string Old, string New)[] replacements)
    {
        var proposals = replacements.Select(pair =>
            $$"""{"edits": [{"path": "{{File}}", "mode": "replace", "old_string": "{{pair.Old}}", "new_string": "{{pair.New}}"}]}""");
        return ProposalFile($"[{string.Join(",\n", proposals)}]");
    }

    /// <summary>Writes any text as a file of proposals.</summary>
    public string ProposalFile(string json)
    {
        var file = _folder.At($"proposals-{Guid.NewGuid():n}.json");
        System.IO.File.WriteAllText(file, json);
        return $"edits:{file}";
    }

    /// <summary>Runs git as the operator would and expects success.</summary>
    public string Git(params string[] arguments)
    {
        var (exit, output) = TryGit(arguments);
        return exit == 0 ? output.TrimEnd('\n') : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: exit {exit}: {output}");
    }

    /// <summary>Runs git as the operator would.</summary>
    public (int Exit, string Output) TryGit(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = Root, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, process.ExitCode == 0 ? output : output + error.Result);
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
