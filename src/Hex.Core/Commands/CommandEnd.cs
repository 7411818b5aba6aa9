namespace Hex.Core.Commands;

/// <summary>How a process ended.</summary>
public enum CommandEnd
{
    /// <summary>By itself, with an exit code.</summary>
    Exited,

    /// <summary>By a signal that hex did not send.</summary>
    Signalled,

    /// <summary>By hex, at its time limit.</summary>
    TimedOut,

    /// <summary>It never started: not found, not executable, no such folder.</summary>
    NotStarted,
}
