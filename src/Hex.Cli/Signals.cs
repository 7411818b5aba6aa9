using System.Runtime.InteropServices;
using Hex.Cli.Output;
using Hex.Core.Runs;

namespace Hex.Cli;

/// <summary>Turns SIGINT, SIGTERM and SIGHUP into one cancellation, and a second SIGINT into an end at once.</summary>
internal sealed class Signals : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly Terminal _terminal;
    private readonly PosixSignalRegistration[] _registrations;
    private int _received;

    public Signals(Terminal terminal)
    {
        _terminal = terminal;
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal),
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, OnSignal),
        ];
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>The exit code that tells of the first signal, or null when none came.</summary>
    public ExitCode? Received => _received == 0 ? null : (ExitCode)_received;

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();

        _source.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        var code = context.Signal == PosixSignal.SIGINT ? ExitCode.Interrupted : ExitCode.Terminated;
        var isFirst = Interlocked.CompareExchange(ref _received, (int)code, 0) == 0;
        if (isFirst)
        {
            _source.Cancel();
        }
        else if (code == ExitCode.Interrupted)
        {
            _terminal.WriteErrorLine("hex: stopped at once; \"hex recover\" settles what was left");
            Environment.Exit((int)ExitCode.Interrupted);
        }
    }
}
