using Hex.Core.Ports;
using Hex.Core.Runs;

namespace Hex.Exec.Runs;

/// <summary>Opens the logs of runs.</summary>
internal sealed class RunLogs(IRunStore store, TimeProvider time, SecretRedaction redaction)
{
    /// <summary>Opens a run's log behind its last event.</summary>
    public RunLog Open(RunId run, long lastSequence, RunAudience audience) => new(new RunLogWriter(store, time, run, lastSequence, redaction, audience));
}
