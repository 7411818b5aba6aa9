using System.Text.Json;
using System.Text.RegularExpressions;
using Hex.Core.Conversation;
using Hex.Core.Ports;
using Hex.Exec.Tools.Checks;
using Hex.Exec.Tools.Reading;

namespace Hex.Exec.Tools;

/// <summary>Checks the types of a Go module, its tests included.</summary>
internal sealed partial class GoCheck(ICommandRunner commands, IWorkTreeStatus status) : ITool
{
    // The analyses are those that go test insists on, so that an error here is one there.
    private const string Script = "go vet -atomic -bool -buildtags -errorsas -ifaceassert -nilfunc -printf -stringintconv ./...";

    // Neither modules nor a tool chain are fetched, and go.mod is left as it is.
    private static readonly Dictionary<string, string?> Settings = new() { ["GOPROXY"] = "off", ["GOTOOLCHAIN"] = "local", ["GOFLAGS"] = null };

    /// <inheritdoc/>
    public ToolDescription Description { get; } = ToolSchema.Of(
        "go_check", "Compiles the Go module around a path with its test files as it is now and answers with the compiler's errors. It runs no tests.", ToolParameter.ToCheck);

    /// <inheritdoc/>
    public TimeSpan TimeLimit => CheckCommand.ToolLimit;

    public IReadOnlyList<string> FileEndings => [".go", "go.mod"];

    /// <inheritdoc/>
    public async Task<ToolAnswer> RunAsync(JsonElement arguments, ToolContext context, CancellationToken cancellationToken)
    {
        var start = await CheckStart.OfAsync(arguments, context, status, cancellationToken);
        var project = ProjectFinder.Find(start.Files, start.Path, "go.mod");
        var place = new CheckPlace(context.Files.Root, ToolPath.FolderOf(project));
        var command = new CheckCommand { Program = "go", Script = Script, Environment = Settings };
        var result = await commands.RunAsync(command.In(place, context), cancellationToken);
        return CheckAnswer.Of(project, "go vet", result, place, Read(CheckAnswer.Text(result.Output), place));
    }

    /// <summary>The errors in what go printed.</summary>
    public static IEnumerable<Diagnostic> Read(string output, CheckPlace place) => Errors().Matches(output)
        .Select(match => Diagnostic.At(place, match.Groups["path"].Value, match.Groups["line"].Value, match.Groups["message"].Value));

    [GeneratedRegex(@"^(?:vet: )?(?<path>[^\n#]{1,1000}?\.go):(?<line>\d+)(?::\d+)?: (?<message>[^\n]+)$", RegexOptions.Multiline)]
    private static partial Regex Errors();
}
