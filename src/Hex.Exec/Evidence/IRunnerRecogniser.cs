using Hex.Core.Evidence;

namespace Hex.Exec.Evidence;

/// <summary>Knows one test runner by what it prints.</summary>
/// <remarks>Implementers read only what the runner itself prints: whole, anchored summary lines, every section summed.</remarks>
internal interface IRunnerRecogniser
{
    /// <summary>The runner's usual name, such as <c>cargo test</c>.</summary>
    string Runner { get; }

    /// <summary>Names of the runners whose tests this one counts in its own summary, as <c>prove</c> does with TAP.</summary>
    IReadOnlyList<string> Covers => [];

    /// <summary>Whether a shell command plainly starts this runner, in a way that makes it print a summary.</summary>
    bool IsStartedBy(string command);

    /// <summary>Whether all that a shell command does is to have this runner list or compile its tests.</summary>
    bool OnlyListsIn(string command) => false;

    /// <summary>Sums up every section the runner printed.</summary>
    /// <param name="output">The output as text, terminal colours removed.</param>
    /// <returns>The sum, or null when the runner did not speak.</returns>
    TestTally? Read(string output);
}
