using System.Text.Json;
using System.Text.RegularExpressions;
using Hex.Core.Conversation;
using Hex.Core.Ports;
using Hex.Exec.Tools.Checks;
using Hex.Exec.Tools.Reading;

namespace Hex.Exec.Tools;

/// <summary>Compiles a C# project with everything the compiler writes in a temporary folder.</summary>
internal sealed partial class CSharpCheck(ICommandRunner commands, IWorkTreeStatus status) : ITool
{
    // Given on the command line, these properties would be one folder for all projects of the build.
    private const string Script = """
        cat > "$d/hex.targets" <<'END'
        <Project>
          <PropertyGroup>
            <IntermediateOutputPath>$(HexCheckFolder)/obj/$(MSBuildProjectName)-$(TargetFramework)/</IntermediateOutputPath>
            <OutDir>$(HexCheckFolder)/bin/$(MSBuildProjectName)-$(TargetFramework)/</OutDir>
          </PropertyGroup>
        </Project>
        END
        dotnet build "$1" --no-restore --disable-build-servers --nologo -v:q -clp:NoSummary \
          "-p:HexCheckFolder=$d" "-p:CustomBeforeMicrosoftCommonTargets=$d/hex.targets"
        """;

    private static readonly string[] NotRestored = ["NETSDK1004", "NETSDK1005", "NETSDK1064"];

    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_NOLOGO"] = "1",
        ["MSBUILDTERMINALLOGGER"] = "off",
        ["DOTNET_SKIP_FIRST_TIME_EXPERIENCE"] = "1",
    };

    /// <inheritdoc/>
    public ToolDescription Description { get; } = ToolSchema.Of(
        "csharp_check", "Compiles the C# project around a path as it is now and answers with the compiler's errors. It runs no tests.", ToolParameter.ToCheck);

    /// <inheritdoc/>
    public TimeSpan TimeLimit => CheckCommand.ToolLimit;

    public IReadOnlyList<string> FileEndings => [".cs", ".csproj", ".razor"];

    /// <inheritdoc/>
    public async Task<ToolAnswer> RunAsync(JsonElement arguments, ToolContext context, CancellationToken cancellationToken)
    {
        var start = await CheckStart.OfAsync(arguments, context, status, cancellationToken);
        var project = ProjectFinder.Find(start.Files, start.Path, "*.csproj", "*.slnx", "*.sln");
        var place = new CheckPlace(context.Files.Root, ToolPath.FolderOf(project));
        var command = new CheckCommand { Program = "dotnet", Script = Script, Arguments = [place.At(project)], Environment = Settings };
        var result = await commands.RunAsync(command.In(place, context), cancellationToken);
        var errors = Read(CheckAnswer.Text(result.Output), place).ToList();
        return errors.FirstOrDefault(error => NotRestored.Any(code => error.Message.StartsWith(code, StringComparison.Ordinal))) is { } gap
            ? CheckAnswer.Unavailable($"the packages of {project} are not restored, so nothing was compiled ({gap.Message})")
            : CheckAnswer.Of(project, "dotnet build", result, place, errors);
    }

    /// <summary>The errors in what the build printed.</summary>
    public static IEnumerable<Diagnostic> Read(string output, CheckPlace place) =>
        Errors().Matches(output).Select(match => match.Groups["line"].Success
            ? Diagnostic.At(place, match.Groups["path"].Value, match.Groups["line"].Value, match.Groups["message"].Value)
            : new Diagnostic(null, 0, match.Groups["message"].Value.Trim()));

    [GeneratedRegex(@"^(?<path>[^\n]{1,1000}?)(\((?<line>\d+)(,\d+){0,3}\))? ?: error (?<message>[A-Z]+\d+: [^\n]*?)(?: \[[^\]\n]*\])?$", RegexOptions.Multiline)]
    private static partial Regex Errors();
}
