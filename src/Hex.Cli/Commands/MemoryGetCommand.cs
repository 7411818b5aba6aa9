using System.CommandLine;
using Hex.Cli.Output;
using Hex.Cli.Output.Json;
using Hex.Core.Runs;

namespace Hex.Cli.Commands;

/// <summary><c>hex memory get</c>.</summary>
internal sealed class MemoryGetCommand : Verb
{
    private readonly Argument<string> _key = LessonKeyArgument.Create();

    public MemoryGetCommand(Invocation invocation)
        : base(invocation, "get", "Print a lesson") => Add(_key);

    public override IReadOnlyList<HelpExample> Examples { get; } = [new("hex memory get money:cents", "the text of that lesson, and nothing else")];

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var lesson = await Invocation.Host.Memory.GetAsync(Invocation.Directory, parsed.GetValue(_key)!, cancellationToken);
        Terminal.WriteLine(parsed.WantsJson() ? JsonText.Of(LessonDocument.Of(lesson)) : CleanText.Block(lesson.Text));
        return ExitCode.Done;
    }
}
