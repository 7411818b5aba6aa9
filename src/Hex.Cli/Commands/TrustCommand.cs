using System.CommandLine;
using Hex.Core.Runs;

namespace Hex.Cli.Commands;

/// <summary><c>hex trust</c>: alone it shows, so that nobody trusts by accident.</summary>
internal sealed class TrustCommand : Verb
{
    private readonly TrustShowCommand _show;

    public TrustCommand(Invocation invocation)
        : base(invocation, "trust", "Show, give or withdraw trust in a repository's configuration")
    {
        _show = new TrustShowCommand(invocation);
        Add(_show);
        Add(new TrustAddCommand(invocation));
        Add(new TrustRemoveCommand(invocation));
    }

    public override IReadOnlyList<HelpExample> Examples { get; } =
        [new("hex trust", "show what would count if you trusted it"), new("hex trust add", "trust it exactly as it is now")];

    public override IReadOnlyList<string> Notes =>
        ["What runs commands or opens paths counts from a repository only while exactly this content of .hex/project.json is trusted."];

    protected override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken) => _show.ShowAsync(parsed, cancellationToken);
}
