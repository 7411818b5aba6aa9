using Xunit;

namespace Hex.Testing.Machine;

/// <summary>Programs of this machine that a test cannot bring along.</summary>
public static class Programs
{
    /// <summary>Where a program lies, or null when it is not on the search path.</summary>
    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(':').Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <summary>Skips the test where a program is missing.</summary>
    /// <returns>Where it lies.</returns>
    public static string Need(string name)
    {
        var path = Find(name);
        Assert.SkipWhen(path is null, $"{name} is not installed");
        return path!;
    }
}
