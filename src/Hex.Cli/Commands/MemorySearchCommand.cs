using System.CommandLine;
using Hex.Cli.Output;
using Hex.Cli.Output.Json;
using Hex.Core.Failures;
using Hex.Core.Runs;

namespace Hex.Cli.Commands;

/// <summary><c>hex memory search</c>.</summary>
internal sealed class MemorySearchCommand : Verb
{
    private readonly Argument<string[]> _words = new("words") { Description = "Words a lesson must hold, all of them, whatever their case", Arity = ArgumentArity.OneOrMore };

    public MemorySearchCommand(Invocation invocation)
        : base(invocation, "search", "List the lessons that hold some words, closest first") => Add(_words);

    public override IReadOnlyList<HelpExample> Examples { get; } = [new("hex memory search price round", "lessons that speak of both")];

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var words = parsed.GetValue(_words)!.SelectMany(word => word.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToList();
        if (words.Count == 0)
            throw HexException.Usage("blank_value", "no word is given to search for", "give one, or see all with hex memory list");

        var lessons = await Invocation.Host.Memory.SearchAsync(Invocation.Directory, words, cancellationToken);
        if (parsed.WantsJson())
            Terminal.WriteLine(JsonText.Of(LessonListDocument.Of(lessons)));
        else
            LessonList.Show(Terminal, lessons, $"no lesson here holds {CleanText.Line(string.Join(" and ", words))}");

        return ExitCode.Done;
    }
}
