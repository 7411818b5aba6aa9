namespace Hex.Nexus.Inference.Exchange;

/// <summary>What a model server may take: time, bytes and patience.</summary>
internal sealed record InferenceLimits
{
    /// <summary>Until a connection is accepted.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Until the answer begins. Long, because a local server loads the model and reads the prompt first.</summary>
    public TimeSpan FirstByte { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>Between two pieces of an answer that has begun.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>For a whole question, with every try and every wait between them.</summary>
    public TimeSpan Total { get; init; } = TimeSpan.FromSeconds(600);

    /// <summary>For asking a server what it has.</summary>
    public TimeSpan Lookup { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The largest answer, in bytes on the wire.</summary>
    public int ReplyBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>The longest line of an answer, in bytes; a whole tool call can be one line.</summary>
    public int LineBytes { get; init; } = 2 * 1024 * 1024;

    /// <summary>The most arguments of one tool call, in characters.</summary>
    public int ArgumentLength { get; init; } = 1024 * 1024;

    /// <summary>How often a question is tried.</summary>
    public int Tries { get; init; } = 3;

    /// <summary>The wait after the first failed try; it doubles from there.</summary>
    public TimeSpan RetryWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait a server may ask for; one that asks for more is not tried again.</summary>
    public TimeSpan LongestRetryWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>After how many failed questions in a row an endpoint is left alone.</summary>
    public int CircuitFailures { get; init; } = 3;

    /// <summary>How long it is left alone.</summary>
    public TimeSpan CircuitPause { get; init; } = TimeSpan.FromSeconds(30);
}
