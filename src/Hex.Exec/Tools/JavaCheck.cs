using System.Text.Json;
using Hex.Core.Conversation;
using Hex.Core.Ports;
using Hex.Core.Workspaces;
using Hex.Exec.Tools.Checks;
using Hex.Exec.Tools.Reading;

namespace Hex.Exec.Tools;

/// <summary>Compiles Java: by Maven or Gradle, offline and in a copy of the tree, where there is a build file; else by the compiler alone.</summary>
internal sealed class JavaCheck(ICommandRunner commands, IWorkTreeStatus status, IScratchTrees scratch) : ITool
{
    private const string Compile = """
        path=$1; shift
        javac -d "$d" -proc:none -implicit:none -Xlint:none -nowarn -encoding UTF-8 -Xmaxerrs 100 -J-Duser.language=en -cp "$path" "$@"
        """;

    private const string Maven = "mvn -o -q -B -DskipTests test-compile \"$@\"";

    // The wrapper would fetch Gradle where it was not fetched before.
    private const string Gradle = """
        have=$(sed -n 's/^distributionUrl=.*\/\([^/]*\)\.zip.*/\1/p' gradle/wrapper/gradle-wrapper.properties 2>/dev/null)
        if [ -n "$have" ] && [ -f gradlew ] && [ -d "${GRADLE_USER_HOME:-$HOME/.gradle}/wrapper/dists/$have" ]; then set -- sh ./gradlew
        elif command -v gradle >/dev/null 2>&1; then set -- gradle
        else echo 'gradle is not installed' >&2; exit 127
        fi
        "$@" --offline --no-daemon -q testClasses
        """;

    private const int MostFiles = 5000;

    /// <inheritdoc/>
    public ToolDescription Description { get; } = ToolSchema.Of(
        "java_check",
        "Compiles the Java project around a path (pom.xml, build.gradle, or plain files) as it is now and answers with the compiler's errors. It runs no tests.",
        ToolParameter.ToCheck);

    /// <inheritdoc/>
    public TimeSpan TimeLimit => CheckCommand.ToolLimit;

    public IReadOnlyList<string> FileEndings => [".java"];

    /// <inheritdoc/>
    public async Task<ToolAnswer> RunAsync(JsonElement arguments, ToolContext context, CancellationToken cancellationToken)
    {
        var start = await CheckStart.OfAsync(arguments, context, status, cancellationToken);
        var project = ProjectFinder.TryFind(start.Files, start.Path, "pom.xml", "build.gradle", "build.gradle.kts");
        return project switch
        {
            null => await CompileAsync(start, context, cancellationToken),
            _ when project.EndsWith("pom.xml", StringComparison.Ordinal) => await BuildAsync(project, JavaBuild.Maven(project, start.Files), "mvn", Maven, context, cancellationToken),
            _ => await BuildAsync(project, JavaBuild.Gradle(project, start.Files), "sh", Gradle, context, cancellationToken),
        };
    }

    private async Task<ToolAnswer> BuildAsync(
        string project, JavaBuild build, string program, string script, ToolContext context, CancellationToken cancellationToken)
    {
        await using var copy = await scratch.CopyAsync(context.Tree, cancellationToken);
        var place = new CheckPlace(copy.Root, build.Folder);
        var command = new CheckCommand { Program = program, Script = script, Arguments = build.Arguments };
        var result = await commands.RunAsync(command.In(place, context), cancellationToken);
        var text = CheckAnswer.Text(result.Output);
        var errors = JavaOutput.Errors(text, place).ToList();
        return errors.Count == 0 && !result.IsSuccess && JavaOutput.OfflineGap(text) is { } gap
            ? CheckAnswer.Unavailable($"the build of {project} needs something that is not on this machine ({place.Shorten(gap)})")
            : CheckAnswer.Of(project, build.Command, result, place, errors);
    }

    private async Task<ToolAnswer> CompileAsync(CheckStart start, ToolContext context, CancellationToken cancellationToken)
    {
        var files = start.Files.Where(file => file.EndsWith(".java", StringComparison.Ordinal) && ToolPath.IsAtOrBelow(file, start.Path))
            .Where(file => context.Files.Inspect(file).Kind == FileKind.Regular).Take(MostFiles).ToList();
        if (files.Count == 0)
        {
            return ToolAnswer.Error($"There are no Java files {(start.Path.Length == 0 ? "in the repository" : $"at '{start.Path}'")}.");
        }

        var place = new CheckPlace(context.Files.Root, string.Empty);
        var libraries = start.Files.Where(file => file.EndsWith(".jar", StringComparison.Ordinal)).Select(place.At);
        var command = new CheckCommand
        {
            Program = "javac",
            Script = Compile,
            Arguments = [string.Join(':', [.. JavaSources.Roots(files, context.Files), .. libraries]), .. files.Select(file => $"./{file}")],
        };
        var result = await commands.RunAsync(command.In(place, context), cancellationToken);
        return CheckAnswer.Of(files.Count == 1 ? files[0] : $"{files.Count} Java files", "javac", result, place, JavaOutput.Errors(CheckAnswer.Text(result.Output), place));
    }
}
