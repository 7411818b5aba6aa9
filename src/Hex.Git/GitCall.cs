using Hex.Core.Commands;
using Hex.Core.Repositories;

namespace Hex.Git;

/// <summary>One call of git.</summary>
internal sealed record GitCall
{
    /// <summary>The subcommand and its arguments.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>The working tree it is about; null only for finding a repository.</summary>
    public WorkTree? Tree { get; init; }

    /// <summary>The folder it starts in, when there is no tree yet.</summary>
    public string? Directory { get; init; }

    /// <summary>An index to use in place of the tree's own.</summary>
    public string? IndexFile { get; init; }

    /// <summary>Standard input, or null.</summary>
    public ReadOnlyMemory<byte>? Input { get; init; }

    /// <summary>Variables beyond the fixed ones, such as an author.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>Whether this call runs the operator's hooks, and therefore sees the repository as the operator's own git would.</summary>
    public bool RunsHooks { get; init; }

    /// <summary>Whether objects and refs written are on disk when it returns.</summary>
    public bool IsDurable { get; init; }

    /// <summary>The longest it may take.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How much of its output is kept.</summary>
    public OutputBound Output { get; init; } = OutputBound.Whole;
}
