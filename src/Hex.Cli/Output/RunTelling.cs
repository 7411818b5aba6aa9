namespace Hex.Cli.Output;

/// <summary>How a run is told while it goes on.</summary>
internal enum RunTelling
{
    /// <summary>In lines for people.</summary>
    Lines,

    /// <summary>A line of JSON per event.</summary>
    Json,

    /// <summary>Not at all: the caller tells it when it is over.</summary>
    Silent,
}
