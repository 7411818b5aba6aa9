using Hex.Core.Evidence;

namespace Hex.Exec.Evidence;

/// <summary>Knows one test runner by what it prints.</summary>
internal interface IRunnerRecogniser
{
    /// <summary>The runner's usual name, such as <c>cargo test</c>.</summary>
    string Runner { get; }

    /// <summary>Whether a shell command plainly starts this runner.</summary>
    bool IsStartedBy(string command);

    /// <summary>Sums up every section the runner printed.</summary>
    /// <param name="output">The output as text, terminal colours removed.</param>
    /// <returns>The sum, or null when the runner did not speak.</returns>
    TestTally? Read(string output);
}
