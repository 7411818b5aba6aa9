using System.Reflection;

namespace Hex.Cli;

/// <summary>The version of this build.</summary>
internal static class HexVersion
{
    /// <summary>The version number alone.</summary>
    public static string Text { get; } =
        typeof(HexVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
