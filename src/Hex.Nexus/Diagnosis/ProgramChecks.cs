using System.Text.RegularExpressions;
using Hex.Core.Commands;

namespace Hex.Nexus.Diagnosis;

/// <summary>Looks for the programs hex starts.</summary>
internal sealed partial class ProgramChecks(DoctorSubjects subjects)
{
    private static readonly Version OldestGit = new(2, 36);
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(10);

    public async Task<DoctorCheck> GitAsync(CancellationToken cancellationToken)
    {
        const string fix = "install git 2.36 or later, for example with apt install git";
        if (PathOf("git") is not { } git)
            return DoctorCheck.Missing("git", "not on the PATH", fix);

        var command = new CommandSpec { Executable = git, Arguments = ["--version"], WorkingDirectory = "/", TimeLimit = TimeLimit };
        var result = await subjects.Runner().RunAsync(command, cancellationToken);
        var text = result.Output.ToText().Trim();
        if (!result.IsSuccess || !Version.TryParse(VersionNumber().Match(text).Value, out var version))
            return DoctorCheck.Missing("git", $"{git} does not tell its version", fix);

        return version >= OldestGit
            ? DoctorCheck.Ok("git", $"{version} at {git}")
            : DoctorCheck.Missing("git", $"{version} at {git} is too old", fix);
    }

    public DoctorCheck Shell() => PathOf("bash") is { } bash ? DoctorCheck.Ok("shell", bash)
        : PathOf("sh") is { } sh ? DoctorCheck.Warn("shell", $"{sh} alone, which ignores failures inside pipes", "install bash")
        : DoctorCheck.Missing("shell", "neither bash nor sh is on the PATH", "install bash");

    public DoctorCheck Optional(string name, string program, string package, string consequence) => PathOf(program) is { } path
        ? DoctorCheck.Ok(name, path)
        : DoctorCheck.Warn(name, $"{program} is not on the PATH; {consequence}", $"install it if you want it, for example with apt install {package}");

    /// <summary>Where a program is, or null. Relative entries of the PATH are passed over, as when hex starts something.</summary>
    private string? PathOf(string program) => (subjects.Environment.GetValueOrDefault("PATH") ?? string.Empty)
        .Split(':', StringSplitOptions.RemoveEmptyEntries)
        .Where(Path.IsPathFullyQualified)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);

    [GeneratedRegex(@"\d+\.\d+(\.\d+)?")]
    private static partial Regex VersionNumber();
}
