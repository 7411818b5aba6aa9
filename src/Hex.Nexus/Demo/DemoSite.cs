namespace Hex.Nexus.Demo;

/// <summary>A demonstration ready to run.</summary>
/// <param name="Root">The folder that holds it all.</param>
/// <param name="Project">The repository in it.</param>
/// <param name="Language">What it is written in.</param>
/// <param name="File">The file with the bug.</param>
/// <param name="Instruction">What to ask for.</param>
/// <param name="Evidence">The command that proves the fix.</param>
/// <param name="Environment">The environment to build a host with: its state and configuration lie inside the root.</param>
public sealed record DemoSite(
    string Root,
    string Project,
    string Language,
    string File,
    string Instruction,
    string Evidence,
    IReadOnlyDictionary<string, string> Environment);
