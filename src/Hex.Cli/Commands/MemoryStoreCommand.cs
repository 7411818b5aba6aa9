using System.CommandLine;
using Hex.Cli.Output.Json;
using Hex.Core.Runs;
using Hex.Exec.Memory;

namespace Hex.Cli.Commands;

/// <summary><c>hex memory store</c>.</summary>
internal sealed class MemoryStoreCommand : Verb
{
    private readonly Argument<string> _key = LessonKeyArgument.Create();
    private readonly Argument<string> _text = new("text") { Description = "The lesson, or - to read it from standard input" };

    public MemoryStoreCommand(Invocation invocation)
        : base(invocation, "store", "Keep a lesson; one of the same key is replaced")
    {
        Add(_key);
        Add(_text);
    }

    public override IReadOnlyList<HelpExample> Examples { get; } =
    [
        new("hex memory store money:cents \"Prices are whole cents; never use floats\"", "tell later runs about it"),
        new("hex memory store build - < notes.txt", "the same from a file"),
    ];

    public override IReadOnlyList<string> Notes =>
    [
        $"A lesson has up to {ProjectMemory.LargestText} bytes, a project up to {ProjectMemory.MostLessons} lessons. What looks like a secret is refused.",
        "Lessons that name the files or words of a task go into its prompt.",
    ];

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var given = parsed.GetValue(_text)!;
        var text = given == "-" ? await InputText.ReadAsync(Terminal.Input, ProjectMemory.LargestText, cancellationToken) : given;
        var (lesson, isReplaced) = await Invocation.Host.Memory.StoreAsync(Invocation.Directory, parsed.GetValue(_key)!, text, cancellationToken);
        Terminal.WriteLine(parsed.WantsJson()
            ? JsonText.Of(new LessonStoredDocument(LessonDocument.Of(lesson), isReplaced))
            : $"{(isReplaced ? "replaced" : "stored")} {lesson.Key}");
        return ExitCode.Done;
    }
}
