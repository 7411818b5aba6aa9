namespace Hex.Nexus.Machine.Processes;

/// <summary>The environment variables by which hex knows its own processes again, wherever they went.</summary>
internal static class ProcessMark
{
    /// <summary>Holds the run a process belongs to.</summary>
    public const string Owner = "HEX_OWNER";

    /// <summary>Holds the command a process belongs to; inside a hex that was itself started by hex, the outer command first.</summary>
    public const string Command = "HEX_COMMAND";

    private static readonly string? Outer = Environment.GetEnvironmentVariable(Command);

    /// <summary>Makes the value of <see cref="Command"/> for one command.</summary>
    /// <param name="id">What tells this command from every other.</param>
    public static string Nested(string id) => string.IsNullOrEmpty(Outer) ? id : $"{Outer}/{id}";
}
