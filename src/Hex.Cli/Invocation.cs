using Hex.Cli.Output;
using Hex.Core.Failures;
using Hex.Core.Runs;
using Hex.Nexus;

namespace Hex.Cli;

/// <summary>What one invocation of hex works with.</summary>
internal sealed class Invocation(Terminal terminal, IReadOnlyDictionary<string, string> environment, string? directory, Signals signals) : IAsyncDisposable
{
    private const string Root = "/";

    private readonly List<NexusHost> _others = [];
    private NexusHost? _host;

    public Terminal Terminal { get; } = terminal;

    public IReadOnlyDictionary<string, string> Environment { get; } = environment;

    public Signals Signals { get; } = signals;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public bool IsDebugging => Environment.GetValueOrDefault("HEX_DEBUG") == "1";

    /// <summary>The folder the operator stands in.</summary>
    /// <exception cref="HexException">It was deleted.</exception>
    public string Directory => directory
        ?? throw HexException.Environment("no_current_folder", "the current folder does not exist any more", "change to one that does, for example with cd ~");

    /// <summary>The composed system, standing in the current folder.</summary>
    public NexusHost Host => _host ??= BuildHost(Directory);

    /// <summary>The composed system for verbs that must work even where the current folder is gone.</summary>
    public NexusHost HostAnywhere => _host ??= BuildHost(directory ?? Root);

    /// <summary>The composed system, standing in a folder that a verb was told.</summary>
    public NexusHost HostIn(string folder)
    {
        if (folder == directory)
            return Host;

        _others.Add(BuildHost(folder));
        return _others[^1];
    }

    /// <summary>Tells on one line about runs that a dead process left behind.</summary>
    public void WarnOfPendingRuns()
    {
        if (directory is null)
            return;

        try
        {
            foreach (var run in Host.Recovery.FindPending(directory))
                Terminal.Warn($"run {run} was left unfinished by a process that died; run \"hex recover\"");
        }
        catch (Exception exception) when (exception is HexException || SystemFailure.IsBehind(exception))
        {
            // A look at leftovers must never fail the verb that was asked for.
            Terminal.Warn($"whether a run was left unfinished cannot be seen: {exception.Message}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var other in _others)
            await other.DisposeAsync();

        if (_host is not null)
            await _host.DisposeAsync();
    }

    private NexusHost BuildHost(string standing) =>
        NexusHost.Build(new NexusOptions { Directory = standing, Environment = Environment, Time = Time, IsTerminated = () => Signals.Received == ExitCode.Terminated });
}
