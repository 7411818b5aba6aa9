using System.CommandLine;
using Hex.Cli.Output;
using Hex.Core.Runs;

namespace Hex.Cli.Commands;

/// <summary>One verb: parses its options, calls one use case, renders what comes back.</summary>
internal abstract class Verb : Command
{
    protected Verb(Invocation invocation, string name, string summary)
        : base(name, summary)
    {
        Invocation = invocation;
        SetAction(InvokeAsync);
    }

    /// <summary>Command lines that work, each with what it does.</summary>
    public abstract IReadOnlyList<HelpExample> Examples { get; }

    /// <summary>What the help says beyond options and examples, or empty.</summary>
    public virtual IReadOnlyList<string> Notes => [];

    protected Invocation Invocation { get; }

    protected Terminal Terminal => Invocation.Terminal;

    /// <summary>Whether the verb settles unfinished runs itself, so that no warning about them is due.</summary>
    protected virtual bool SettlesRuns => false;

    protected abstract Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken);

    private async Task<int> InvokeAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (!SettlesRuns)
            Invocation.WarnOfPendingRuns();

        return (int)await RunAsync(parsed, cancellationToken);
    }
}
