using System.Text.Json;
using System.Text.RegularExpressions;
using Hex.Core.Conversation;
using Hex.Core.Ports;
using Hex.Core.Workspaces;
using Hex.Exec.Tools.Checks;
using Hex.Exec.Tools.Reading;

namespace Hex.Exec.Tools;

/// <summary>Checks types with the project's own compiler, which writes nothing.</summary>
internal sealed partial class TypeScriptCheck(ICommandRunner commands, IWorkTreeStatus status) : ITool
{
    // An incremental project keeps its state in a file even when it emits nothing: that file goes to the temporary folder.
    private const string Script = """
        tsc=$1; shift; status=0; number=0
        for config do
          number=$((number + 1))
          "$tsc" --noEmit --emitDeclarationOnly false --incremental --tsBuildInfoFile "$d/$number.tsbuildinfo" --pretty false -p "$config" || status=$?
        done
        exit $status
        """;

    /// <inheritdoc/>
    public ToolDescription Description { get; } = ToolSchema.Of(
        "typescript_check",
        "Checks the types of the TypeScript or JavaScript project around a path (its tsconfig.json or jsconfig.json) as it is now and answers with the compiler's errors. It runs no tests.",
        ToolParameter.ToCheck);

    /// <inheritdoc/>
    public TimeSpan TimeLimit => CheckCommand.ToolLimit;

    public IReadOnlyList<string> FileEndings => [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"];

    /// <inheritdoc/>
    public async Task<ToolAnswer> RunAsync(JsonElement arguments, ToolContext context, CancellationToken cancellationToken)
    {
        var start = await CheckStart.OfAsync(arguments, context, status, cancellationToken);
        var project = ProjectFinder.Find(start.Files, start.Path, "tsconfig.json", "jsconfig.json");
        var place = new CheckPlace(context.Files.Root, ToolPath.FolderOf(project));
        if (Compiler(place.Folder, context) is not { } compiler)
        {
            return CheckAnswer.Unavailable("there is no node_modules/.bin/tsc at or above the project; the packages are not installed");
        }

        var configs = TypeScriptProjects.From(project, start.Files, context.Files);
        var command = new CheckCommand { Program = "node", Script = Script, Arguments = [place.At(compiler), .. configs.Select(place.At)] };
        var result = await commands.RunAsync(command.In(place, context), cancellationToken);
        return CheckAnswer.Of(project, "tsc --noEmit", result, place, Read(CheckAnswer.Text(result.Output), place));
    }

    /// <summary>The errors in what the compiler printed.</summary>
    public static IEnumerable<Diagnostic> Read(string output, CheckPlace place) =>
        Errors().Matches(output).Select(match => match.Groups["path"].Success
            ? Diagnostic.At(place, match.Groups["path"].Value, match.Groups["line"].Value, match.Groups["message"].Value)
            : new Diagnostic(null, 0, match.Groups["message"].Value.Trim()));

    // In a worktree node_modules is a link, so that what is behind it cannot be seen through the tree: then the command finds out.
    private static string? Compiler(string folder, ToolContext context) => ToolPath.Upwards(folder)
        .Select(above => above.Length == 0 ? "node_modules/.bin/tsc" : $"{above}/node_modules/.bin/tsc")
        .FirstOrDefault(path => context.Files.Inspect(path).Kind is FileKind.Regular or FileKind.SymbolicLink or FileKind.BlockedByParent);

    [GeneratedRegex(@"^(?:(?<path>[^\n]{1,1000}?)\((?<line>\d+),\d+\): )?error (?<message>TS\d+: [^\n]*)$", RegexOptions.Multiline)]
    private static partial Regex Errors();
}
