namespace Hex.Testing.Agents;

/// <summary>One call of a fake agent.</summary>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Environment">Its variables.</param>
/// <param name="Directory">The folder it was started in.</param>
/// <param name="Input">All of its standard input.</param>
public sealed record AgentCall(IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, string> Environment, string Directory, string Input)
{
    /// <summary>The argument behind a flag, or null.</summary>
    public string? After(string flag) => Arguments.SkipWhile(argument => argument != flag).Skip(1).FirstOrDefault();

    internal static AgentCall Read(string folder) => new(
        Texts(folder, "arguments"),
        Texts(folder, "environment").Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal),
        File.ReadAllText(Path.Combine(folder, "directory")).TrimEnd('\n'),
        File.ReadAllText(Path.Combine(folder, "input")));

    private static string[] Texts(string folder, string name) => File.ReadAllText(Path.Combine(folder, name)).Split('\0', StringSplitOptions.RemoveEmptyEntries);
}
