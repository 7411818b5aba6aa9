using System.Text.Json;
using Hex.Core.Commands;
using Hex.Core.Conversation;
using Hex.Core.Ports;
using Hex.Core.Workspaces;
using Hex.Exec.Tools.Checks;
using Hex.Exec.Tools.Reading;

namespace Hex.Exec.Tools;

/// <summary>Checks a Rust package, offline, with its lock file as it is.</summary>
internal sealed class RustCheck(ICommandRunner commands, IWorkTreeStatus status, IScratchTrees scratch) : ITool
{
    private const string Metadata = "cargo metadata --no-deps --offline --format-version 1";

    private const string Check = """
        [ "$1" = own ] || export CARGO_TARGET_DIR="$d"
        shift
        cargo check --offline --message-format=json "$@"
        """;

    // A tool chain that is missing is not fetched.
    private static readonly Dictionary<string, string?> Settings = new() { ["CARGO_TERM_COLOR"] = "never", ["RUSTUP_AUTO_INSTALL"] = "0" };

    /// <inheritdoc/>
    public ToolDescription Description { get; } = ToolSchema.Of(
        "rust_check", "Compiles the Rust package around a path (cargo check) as it is now and answers with the compiler's errors. It runs no tests.", ToolParameter.ToCheck);

    /// <inheritdoc/>
    public TimeSpan TimeLimit => CheckCommand.ToolLimit;

    public IReadOnlyList<string> FileEndings => [".rs", "Cargo.toml"];

    /// <inheritdoc/>
    public async Task<ToolAnswer> RunAsync(JsonElement arguments, ToolContext context, CancellationToken cancellationToken)
    {
        var start = await CheckStart.OfAsync(arguments, context, status, cancellationToken);
        var project = ProjectFinder.Find(start.Files, start.Path, "Cargo.toml");
        var place = new CheckPlace(context.Files.Root, ToolPath.FolderOf(project));
        var command = new CheckCommand { Program = "cargo", Script = Metadata, Environment = Settings, SeparatesErrors = true };
        var result = await commands.RunAsync(command.In(place, context), cancellationToken);
        if (!result.IsSuccess || CargoOutput.Layout(result.Output.ToText()) is not var (workspace, target))
        {
            return CheckAnswer.Of(project, "cargo metadata", result with { ExitCode = result.IsSuccess ? 1 : result.ExitCode }, place, []);
        }

        return IsLocked(workspace, place, context)
            ? await CheckAsync(project, place, workspace, ["--locked"], await KeepsOutputAsync(target, place, context, cancellationToken), context, cancellationToken)
            : await CheckCopyAsync(project, place, workspace, context, cancellationToken);
    }

    // Cargo writes a lock file where there is none: it does so in a copy.
    private async Task<ToolAnswer> CheckCopyAsync(
        string project, CheckPlace place, string workspace, ToolContext context, CancellationToken cancellationToken)
    {
        await using var copy = await scratch.CopyAsync(context.Tree, cancellationToken);
        var copied = place with { Root = copy.Root };
        return await CheckAsync(project, copied, copied.At(RelativeOrRoot(place, workspace)), [], keepsOutput: true, context, cancellationToken);
    }

    private async Task<ToolAnswer> CheckAsync(
        string project, CheckPlace place, string workspace, string[] options, bool keepsOutput, ToolContext context, CancellationToken cancellationToken)
    {
        var command = new CheckCommand { Program = "cargo", Script = Check, Arguments = [keepsOutput ? "own" : "temporary", .. options], Environment = Settings, SeparatesErrors = true };
        var result = await commands.RunAsync(command.In(place, context), cancellationToken);

        // The compiler runs in the root of the workspace.
        var compiler = place with { Folder = RelativeOrRoot(place, workspace) };
        return CheckAnswer.Of(project, "cargo check", WithoutJson(result), place, CargoOutput.Errors(result.Output.ToText(), compiler));
    }

    // What is left for the tail are cargo's own words.
    private static CommandResult WithoutJson(CommandResult result) => result with { Output = CapturedOutput.Empty };

    private static bool IsLocked(string workspace, CheckPlace place, ToolContext context) =>
        place.Relative($"{workspace}/Cargo.lock") is ['/', ..] || context.Files.Inspect(place.Relative($"{workspace}/Cargo.lock")).Kind == FileKind.Regular;

    // Its own output makes the next check quick, but only where git does not see it.
    private async Task<bool> KeepsOutputAsync(string target, CheckPlace place, ToolContext context, CancellationToken cancellationToken)
    {
        var path = place.Relative(target);
        return path is ['/', ..]
            || (context.Files.Inspect(path).Kind == FileKind.Directory && (await status.IgnoredAsync(context.Tree, [path], cancellationToken)).Count == 1);
    }

    private static string RelativeOrRoot(CheckPlace place, string workspace) => place.Relative(workspace) is ['/', ..] ? string.Empty : place.Relative(workspace);
}
