using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using Hex.Cli.Output;

namespace Hex.Cli.Commands;

/// <summary>Every verb of hex.</summary>
internal sealed class HexRoot : RootCommand
{
    public HexRoot(Invocation invocation)
        : base("hex hands bounded coding work to agents and commits only what a command proves.")
    {
        Options.Clear();
        Directives.Clear();
        Add(new HelpOption("--help", "-h") { Action = new HelpVerb(invocation), Description = "Show this help" });
        Add(new VersionOption { Action = new VersionVerb(invocation), Description = "Show the version" });
        Add(CommonOptions.Json());
        Add(new SuggestDirective());
        foreach (var verb in VerbsOf(invocation))
            Add(verb);

        SetAction(_ => invocation.Terminal.Write(HelpText.Of(this, invocation.Terminal.Traits.Width)));
    }

    /// <summary>The verbs used every day, with what the first help shows of them.</summary>
    public static IReadOnlyList<HelpExample> Daily { get; } =
    [
        new("hex demo", "see it work on a small project of its own"),
        new("hex do run \"fix the rounding\" -f src/price.js -e \"npm test\"", "have a change made, commit it if the tests prove it"),
        new("hex do runs", "list what ran here"),
        new("hex do show 019a", "tell the story of a run"),
        new("hex do undo 019a", "take a run's commit back"),
        new("hex doctor", "check what this machine lacks"),
    ];

    private static Verb[] VerbsOf(Invocation invocation) =>
    [
        new DoCommand(invocation),
        new WorktreeCommand(invocation),
        new AnalyzeCommand(invocation, host => (host.Analyze, host.Watching)),
        new RecoverCommand(invocation),
        new MemoryCommand(invocation),
        new ConfigCommand(invocation),
        new TrustCommand(invocation),
        new InferenceCommand(invocation),
        new DoctorCommand(invocation),
        new DemoCommand(invocation),
        new CompletionCommand(invocation),
        new HelpCommand(invocation),
    ];
}
