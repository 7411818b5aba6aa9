using System.CommandLine;
using System.Text;
using Hex.Cli.Commands;

namespace Hex.Cli.Output;

/// <summary>The help of a verb, laid out for a width.</summary>
internal static class HelpText
{
    private const int NameWidth = 26;

    public static string Of(Command command, int width)
    {
        var help = new StringBuilder();
        help.AppendWrapped(command.Description ?? string.Empty, width).Append('\n');
        help.AppendWrapped($"Usage: {UsageOf(command)}", width);
        if (command is HexRoot)
            help.Section("Every day", HexRoot.Daily.SelectMany(example => ExampleLines(example, width)));

        help.Section(command is HexRoot ? "All verbs" : "Verbs", VisibleVerbs(command).SelectMany(verb => VerbLines(verb, width)));
        help.Section("Arguments", command.Arguments.SelectMany(argument => Columns($"<{argument.Name}>", argument.Description, width)));
        help.Section("Options", OptionsOf(command).SelectMany(option => Columns(NameOf(option), option.Description, width)));
        if (command is Verb { Examples: var examples } && command.Subcommands.Count == 0)
            help.Section("Examples", examples.SelectMany(example => ExampleLines(example, width)));

        var notes = command is Verb verb ? verb.Notes : ["Exit codes: see hex help exit-codes. Each verb has its own help: hex do run --help."];
        if (notes.Count > 0)
            help.Append('\n');

        return help.Append(Notes(notes, width)).ToString();
    }

    /// <summary>Lines that keep their indent where they are broken.</summary>
    public static string Notes(IEnumerable<string> notes, int width)
    {
        var text = new StringBuilder();
        foreach (var note in notes)
            text.AppendNote(note, width);

        return text.ToString();
    }

    private static string UsageOf(Command command)
    {
        var arguments = string.Concat(command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues > 0 ? $" <{argument.Name}>" : $" [<{argument.Name}>]"));
        var verbs = command.Subcommands.Count > 0 ? " <verb>" : string.Empty;
        return $"{VerbPath.Of(command)}{verbs}{arguments} [options]";
    }

    private static IEnumerable<Command> VisibleVerbs(Command command) => command.Subcommands.Where(verb => !verb.Hidden);

    private static IEnumerable<string> VerbLines(Command verb, int width) => Columns(verb.Name, verb.Description, width);

    private static IEnumerable<string> ExampleLines(HelpExample example, int width) =>
        [$"  {example.CommandLine}", .. TextWrap.Lines(example.Effect, Math.Max(1, width - 6)).Select(line => $"      {line}")];

    private static IEnumerable<string> Columns(string name, string? text, int width) => TextWrap.Columns(name, text ?? string.Empty, NameWidth, width);

    private static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(RootOf(command).Options).Distinct().Where(option => !option.Hidden && (option.Recursive || command.Options.Contains(option)));

    private static Command RootOf(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? RootOf(parent) : command;

    private static string NameOf(Option option)
    {
        var names = option.Aliases.Where(alias => alias is ['-', not '-', ..] && !alias.Contains('?', StringComparison.Ordinal)).Append(option.Name);
        return string.Join(", ", names) + (option.HelpName is { } value ? $" <{value}>" : string.Empty);
    }

    private static StringBuilder AppendWrapped(this StringBuilder help, string text, int width)
    {
        foreach (var line in TextWrap.Lines(text, width))
            help.Append(line).Append('\n');

        return help;
    }

    private static void Section(this StringBuilder help, string title, IEnumerable<string> lines)
    {
        var text = string.Join('\n', lines);
        if (text.Length > 0)
            help.Append('\n').Append(title).Append(":\n").Append(text).Append('\n');
    }

    private static void AppendNote(this StringBuilder help, string note, int width)
    {
        var indent = note.Length - note.TrimStart().Length;
        var lines = TextWrap.Lines(note.TrimStart(), Math.Max(1, width - indent)).ToList();
        foreach (var line in lines)
            help.Append(' ', indent).Append(line).Append('\n');
    }
}
