namespace Hex.Core.Runs;

/// <summary>The exit codes of every verb.</summary>
public enum ExitCode
{
    /// <summary>Done.</summary>
    Done = 0,

    /// <summary>It ran, and the gate or check says no.</summary>
    SaidNo = 1,

    /// <summary>The command line cannot be understood.</summary>
    Usage = 2,

    /// <summary>The machine lacks something, or it broke.</summary>
    Environment = 3,

    /// <summary>A guard refused, invalid evidence included.</summary>
    Refused = 4,

    /// <summary>A limit or budget was reached.</summary>
    Limit = 5,

    /// <summary>Interrupted from the keyboard (SIGINT).</summary>
    Interrupted = 130,

    /// <summary>Ended by another process (SIGTERM, SIGHUP).</summary>
    Terminated = 143,
}
