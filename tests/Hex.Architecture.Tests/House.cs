using System.Diagnostics;

namespace Hex.Architecture.Tests;

/// <summary>The repository these tests were built from.</summary>
internal static class House
{
    private static readonly Lazy<IReadOnlyList<string>> Tracked = new(ListFiles);

    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every file of the repository that is not ignored, relative to the root.</summary>
    public static IReadOnlyList<string> Files => Tracked.Value;

    /// <summary>The projects of the product, as names.</summary>
    public static IReadOnlyList<string> Projects { get; } =
        ["Hex.Analysis", "Hex.Cli", "Hex.Core", "Hex.Exec", "Hex.Git", "Hex.Graph", "Hex.Nexus", "Hex.State"];

    /// <summary>The C# files below a folder.</summary>
    public static IEnumerable<string> Code(string folder) =>
        Files.Where(file => file.StartsWith($"{folder}/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal));

    /// <summary>The text of a file.</summary>
    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>Whether a file or folder is there.</summary>
    public static bool Has(string path) => Path.Exists(Path.Combine(Root, path));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Hex.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("the tests run outside the repository");
        }

        return folder.FullName;
    }

    private static List<string> ListFiles()
    {
        var start = new ProcessStartInfo("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
        };
        using var git = Process.Start(start)!;
        var files = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return [.. files.Where(file => File.Exists(Path.Combine(Root, file)))];
    }
}
