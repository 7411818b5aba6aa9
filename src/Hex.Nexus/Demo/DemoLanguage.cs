namespace Hex.Nexus.Demo;

/// <summary>A small project with a bug and a test that shows it, in one language.</summary>
/// <param name="Name">The language.</param>
/// <param name="Probe">A command that succeeds where the language is there.</param>
/// <param name="File">The file with the bug.</param>
/// <param name="Instruction">What is asked of the run.</param>
/// <param name="Evidence">The command that proves the fix.</param>
/// <param name="Files">The project, path by path.</param>
internal sealed record DemoLanguage(
    string Name,
    IReadOnlyList<string> Probe,
    string File,
    string Instruction,
    string Evidence,
    IReadOnlyDictionary<string, string> Files)
{
    /// <summary>In the order they are looked for.</summary>
    public static IReadOnlyList<DemoLanguage> All { get; } = [NodeDemo.Language, PythonDemo.Language, CDemo.Language];
}
