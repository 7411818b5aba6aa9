using System.Text;
using System.Text.Json;
using Hex.Core.Conversation;
using Hex.Core.Ports;
using Hex.Core.Workspaces;
using Hex.Exec.Tools.Checks;
using Hex.Exec.Tools.Reading;

namespace Hex.Exec.Tools;

/// <summary>Compiles Python files in memory: nothing of them runs, and no byte code is written.</summary>
internal sealed class PythonCheck(ICommandRunner commands, IWorkTreeStatus status) : ITool
{
    // Isolated, Python takes no module from the tree: a file there named json.py is only compiled.
    private const string Script = "python3 -I -S -B -c \"$1\" \"$2\"";

    private const string Program = """
        import json, sys, warnings
        warnings.simplefilter("ignore")
        bad = 0
        for path in sys.stdin.buffer.read().decode("utf-8", "surrogateescape").split("\0"):
            line, message = 0, None
            try:
                with open(sys.argv[1] + "/" + path, "rb") as file:
                    compile(file.read(), path, "exec", dont_inherit=True)
            except SyntaxError as error:
                line, message = error.lineno or 1, type(error).__name__ + ": " + str(error.msg)
            except (ValueError, RecursionError, MemoryError, OverflowError, OSError) as error:
                message = type(error).__name__ + ": " + str(error)
            if message is not None:
                bad = 1
                print(json.dumps({"path": path, "line": line, "message": message}))
        print(json.dumps({"python": sys.version.split()[0]}))
        sys.exit(bad)
        """;

    private readonly TreeFiles _tree = new(status);

    /// <inheritdoc/>
    public ToolDescription Description { get; } = ToolSchema.Of(
        "python_check",
        "Checks the syntax of Python files as they are now and answers with the errors. It does not find wrong names or types, and runs no tests.",
        ToolParameter.ToCheck with { Meaning = "File, folder or glob to check, such as src/app. Leave it out to check everything." });

    /// <inheritdoc/>
    public TimeSpan TimeLimit => CheckCommand.ToolLimit;

    public IReadOnlyList<string> FileEndings => [".py", ".pyi"];

    /// <inheritdoc/>
    public async Task<ToolAnswer> RunAsync(JsonElement arguments, ToolContext context, CancellationToken cancellationToken)
    {
        var path = ToolPath.Read(new ToolArguments(arguments).OptionalText("path"), context.Files.Root);
        var files = (await _tree.AtAsync(path, context, cancellationToken))
            .Where(file => file.EndsWith(".py", StringComparison.Ordinal) || file.EndsWith(".pyi", StringComparison.Ordinal))
            .Where(file => context.Files.Inspect(file).Kind == FileKind.Regular).ToList();
        if (files.Count == 0)
        {
            return ToolAnswer.Error($"There are no Python files {(path.Length == 0 ? "in the repository" : $"at '{path}'")}.");
        }

        var place = new CheckPlace(context.Files.Root, string.Empty);
        var command = new CheckCommand
        {
            Program = "python3",
            Script = Script,
            Arguments = [Program, place.Root],
            Input = Encoding.UTF8.GetBytes(string.Join('\0', files)),
        };
        var result = await commands.RunAsync(command.In(place, context), cancellationToken);
        return CheckAnswer.Of(files.Count == 1 ? files[0] : $"{files.Count} Python files", "python3", result, place, Read(CheckAnswer.Text(result.Output)));
    }

    private static IEnumerable<Diagnostic> Read(string output)
    {
        foreach (var found in JsonLines.In(output))
        {
            if (found.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.String)
            {
                yield return new Diagnostic(found.GetProperty("path").GetString(), found.GetProperty("line").GetInt32(), message.GetString()!);
            }
        }
    }
}
