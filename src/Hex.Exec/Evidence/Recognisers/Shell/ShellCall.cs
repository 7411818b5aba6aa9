namespace Hex.Exec.Evidence.Recognisers.Shell;

/// <summary>One program started by a shell command.</summary>
/// <param name="Words">The program, as a bare name, and its arguments; variable assignments and launchers such as <c>npx</c> removed.</param>
/// <param name="IsCertain">Whether it has surely run when the whole command exits 0.</param>
/// <param name="IsHeard">Whether all it prints reaches the output.</param>
internal sealed record ShellCall(IReadOnlyList<string> Words, bool IsCertain, bool IsHeard);
