using Hex.Core.Ports;

namespace Hex.Architecture.Tests;

/// <summary>The ports of the core.</summary>
internal static class Ports
{
    public static IReadOnlyList<Type> All { get; } =
        [.. typeof(IRunStore).Assembly.GetExportedTypes().Where(type => type.IsInterface && type.Namespace == typeof(IRunStore).Namespace)];
}
