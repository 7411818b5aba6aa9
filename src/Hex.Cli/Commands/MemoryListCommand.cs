using System.CommandLine;
using Hex.Cli.Output;
using Hex.Cli.Output.Json;
using Hex.Core.Runs;
using Hex.Exec.Memory;

namespace Hex.Cli.Commands;

/// <summary><c>hex memory list</c>.</summary>
internal sealed class MemoryListCommand(Invocation invocation) : Verb(invocation, "list", "List the lessons of this project, newest first")
{
    public override IReadOnlyList<HelpExample> Examples { get; } = [new("hex memory list --json", "all lessons whole, for a script")];

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var lessons = await Invocation.Host.Memory.ListAsync(Invocation.Directory, ProjectMemory.MostLessons, cancellationToken);
        if (parsed.WantsJson())
            Terminal.WriteLine(JsonText.Of(LessonListDocument.Of(lessons)));
        else
            LessonList.Show(Terminal, lessons, "nothing was learned here yet; see hex memory store --help");

        return ExitCode.Done;
    }
}
