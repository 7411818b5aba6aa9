using System.CommandLine;
using Hex.Cli.Output;
using Hex.Cli.Output.Json;
using Hex.Core.Runs;
using Hex.Nexus.Configuration;

namespace Hex.Cli.Commands;

/// <summary><c>hex config show</c>.</summary>
internal sealed class ConfigShowCommand : Verb
{
    private readonly Option<bool> _origin = new("--origin") { Description = "Say where each value comes from" };

    public ConfigShowCommand(Invocation invocation)
        : base(invocation, "show", "Show the configuration in effect") => Add(_origin);

    public override IReadOnlyList<HelpExample> Examples { get; } =
        [new("hex config show --origin", "every value that counts, with the file or variable it comes from")];

    public override IReadOnlyList<string> Notes =>
    [
        "Later wins: default, your own file, .hex/project.json, environment, the flags of a verb.",
        "Settings:",
        .. SettingKeys.All.Select(key => $"  {key.Name}: {key.Description}{(key.Variable is null ? string.Empty : $" ({key.Variable})")}{(key.IsPower ? " [after hex trust add]" : string.Empty)}"),
    ];

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var loaded = await Invocation.Host.Configuration.InspectAsync(cancellationToken);
        if (parsed.WantsJson())
            Terminal.WriteLine(JsonText.Of(ConfigDocument.Of(loaded)));
        else
            Show(loaded, parsed.GetValue(_origin));

        foreach (var problem in loaded.Problems)
            Terminal.Warn($"{(problem.IsError ? "error" : "warning")}: {problem}");

        return loaded.Problems.Any(problem => problem.IsError) ? ExitCode.Usage : ExitCode.Done;
    }

    private void Show(LoadedConfiguration loaded, bool withOrigin)
    {
        foreach (var value in loaded.Values)
            Terminal.WriteLine(TextOf(value) + (withOrigin ? $"  ({CleanText.Line(value.Where)})" : string.Empty));

        foreach (var value in loaded.NotTrusted)
            Terminal.WriteLine($"{TextOf(value)}  ({CleanText.Line(value.Where)}, not trusted: does not count before hex trust add)");
    }

    internal static string TextOf(ConfiguredValue value)
    {
        var items = value.Items.Select(item => CleanText.Line(item));
        var text = value.Key.Kind == SettingKind.TextList ? $"[{string.Join(", ", items.Select(item => $"\"{item}\""))}]" : items.Single();
        return $"{value.Key.Name} = {text}";
    }
}
